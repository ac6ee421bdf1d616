# class: O(n log n)
# kind: numpy
"""Ranks an array of n values by sorting its indices; one sort and one scatter."""

import numpy as np


def measured(values):
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values), dtype=np.intp)
    ranks[order] = np.arange(len(values))
    return ranks


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
