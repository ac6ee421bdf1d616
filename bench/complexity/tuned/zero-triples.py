# class: O(n^3)
# kind: builtin
"""All combinations of three, summed by the library."""

from itertools import combinations


def measured(values):
    return sum(1 for triple in combinations(values, 3) if sum(triple) == 0)


def generate(n, random):
    return [[random.randrange(1, 100) for _ in range(n)]]
