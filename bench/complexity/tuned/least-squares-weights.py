# class: O(n^3)
# kind: numpy
"""Solving n equations by elimination."""

import numpy as np


def measured(matrix):
    size = len(matrix)
    return np.linalg.solve(matrix + size * np.eye(size), np.ones(size))


def generate(n, random):
    return [np.array([random.random() for _ in range(n * n)]).reshape(n, n)]
