# class: O(2^n)
# kind: recursion
"""Two calls at each level."""


def measured(n):
    if n < 2:
        return n
    return measured(n - 1) + measured(n - 2)


def generate(n, random):
    return [n]
