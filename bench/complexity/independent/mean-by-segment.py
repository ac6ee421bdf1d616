# class: O(n)
# kind: numpy
"""Averages n values within 50 segments: two weighted counts and a masked division over 50 cells."""

import numpy as np


def measured(segments, values):
    valid = ~np.isnan(values)
    counts = np.bincount(segments[valid], minlength=50)
    totals = np.bincount(segments[valid], weights=values[valid], minlength=50)
    return np.divide(totals, counts, out=np.zeros(50), where=counts > 0)


def generate(n, random):
    segments = np.array([random.randrange(50) for _ in range(n)], dtype=np.intp)
    values = np.array([float("nan") if random.random() < 0.1 else random.random() for _ in range(n)])
    return [segments, values]
