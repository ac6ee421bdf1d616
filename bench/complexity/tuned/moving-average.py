# class: O(n)
# kind: numpy
"""Differences of a running sum."""

import numpy as np


def measured(values):
    sums = np.cumsum(np.concatenate([[0.0], values]))
    width = min(5, len(values))
    return (sums[width:] - sums[:-width]) / width


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
