# class: O(n log n)
# kind: numpy
"""Finds the largest gap between two empirical distributions of n values each: two sorts and two searches of 2n values."""

import numpy as np


def measured(first, second):
    first, second = np.sort(first), np.sort(second)
    everything = np.concatenate([first, second])
    below_first = np.searchsorted(first, everything, side="right") / len(first)
    below_second = np.searchsorted(second, everything, side="right") / len(second)
    return float(np.abs(below_first - below_second).max())


def generate(n, random):
    return [np.array([random.gauss(0, 1) for _ in range(n)]), np.array([random.gauss(0.2, 1) for _ in range(n)])]
