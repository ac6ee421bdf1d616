# class: O(n log n)
# kind: numpy
"""argsort of random numbers."""

import numpy as np


def measured(values):
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values), dtype=int)
    ranks[order] = np.arange(len(values))
    return ranks


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
