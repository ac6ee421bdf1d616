# class: O(log n)
# kind: builtin
"""The library halves the interval."""

from bisect import bisect_left


def measured(values, target):
    position = bisect_left(values, target)
    return position < len(values) and values[position] == target


def generate(n, random):
    return [list(range(0, 2 * n, 2)), 2 * random.randrange(n) + 1]
