# class: O(log n)
# kind: numpy
"""searchsorted halves the interval."""

import numpy as np


def measured(values, target):
    return int(np.searchsorted(values, target))


def generate(n, random):
    return [np.arange(0, 2 * n, 2), 2 * random.randrange(n) + 1]
