# class: O(n)
# kind: numpy
"""Standardises an array of n values and clips it: a handful of whole-array operations, each one pass."""

import numpy as np


def measured(values):
    spread = values.std()
    scaled = (values - values.mean()) / (spread if spread > 0 else 1.0)
    clipped = np.clip(scaled, -3, 3)
    return float(np.abs(clipped).mean()), int((np.abs(scaled) > 3).sum())


def generate(n, random):
    return [np.array([random.gauss(0, 1) for _ in range(n)])]
