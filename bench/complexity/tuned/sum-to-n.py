# class: O(1)
# kind: python
"""The closed form of an arithmetic series."""


def measured(n):
    return n * (n + 1) // 2


def generate(n, random):
    return [n]
