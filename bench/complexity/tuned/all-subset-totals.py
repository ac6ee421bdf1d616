# class: O(2^n)
# kind: numpy
"""The array of totals doubles with each value."""

import numpy as np


def measured(values):
    totals = np.zeros(1)
    for value in values:
        totals = np.concatenate([totals, totals + value])
    return totals.max()


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
