# class: O(log n)
# kind: python
"""Bisection over the candidates 0..n."""


def measured(n):
    low, high = 0, n + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle * middle <= n:
            low = middle
        else:
            high = middle
    return low


def generate(n, random):
    return [n]
