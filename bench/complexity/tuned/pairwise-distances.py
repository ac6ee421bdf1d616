# class: O(n^2)
# kind: numpy
"""Broadcasting makes an n by n array."""

import numpy as np


def measured(points):
    difference = points[:, None] - points[None, :]
    return np.abs(difference).max()


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
