# class: O(n)
# kind: python
"""Kadane: one pass with constant work."""


def measured(values):
    best = current = values[0]
    for value in values[1:]:
        current = max(value, current + value)
        best = max(best, current)
    return best


def generate(n, random):
    return [[random.randrange(-100, 100) for _ in range(n)]]
