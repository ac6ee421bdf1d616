# class: O(n log n)
# kind: python
"""Counts the divisors of all numbers up to n by walking the multiples of each; n/1 + n/2 + ... + n/n steps are about n ln n."""

def measured(limit):
    divisors = [0] * (limit + 1)
    for step in range(1, limit + 1):
        for multiple in range(step, limit + 1, step):
            divisors[multiple] += 1
    return max(divisors)


def generate(n, random):
    return [n]
