# class: O(n^3)
# kind: numpy
"""A product of two n by n matrices."""

import numpy as np


def measured(matrix):
    return matrix @ matrix.T


def generate(n, random):
    return [np.array([random.random() for _ in range(n * n)]).reshape(n, n)]
