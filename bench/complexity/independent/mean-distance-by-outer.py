# class: O(n^2)
# kind: numpy
"""Averages the distances between all pairs of n points on a line through an n by n table of differences."""

import numpy as np


def measured(points):
    distances = np.abs(np.subtract.outer(points, points))
    return float(distances.sum() / len(points) ** 2)


def generate(n, random):
    return [np.array([random.uniform(-1, 1) for _ in range(n)])]
