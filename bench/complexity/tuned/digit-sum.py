# class: O(log n)
# kind: python
"""One round for each decimal digit of n."""


def measured(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total


def generate(n, random):
    return [n]
