# class: O(n log n)
# kind: recursion
"""Random pivots; comprehensions split."""

import random


def measured(values):
    if len(values) < 2:
        return values
    pivot = random.choice(values)
    smaller = [value for value in values if value < pivot]
    equal = [value for value in values if value == pivot]
    larger = [value for value in values if value > pivot]
    return measured(smaller) + equal + measured(larger)


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
