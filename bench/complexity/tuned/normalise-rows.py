# class: O(n^2)
# kind: numpy
"""A few passes over an n by n matrix."""

import numpy as np


def measured(matrix):
    shifted = np.exp(matrix - matrix.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def generate(n, random):
    return [np.array([random.random() for _ in range(n * n)]).reshape(n, n)]
