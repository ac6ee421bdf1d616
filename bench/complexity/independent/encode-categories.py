# class: O(n log n)
# kind: numpy
"""Numbers the distinct values of an array of n; asking for the inverse makes np.unique sort the indices of all values."""

import numpy as np


def measured(values):
    distinct, codes, counts = np.unique(values, return_inverse=True, return_counts=True)
    return distinct[counts.argmax()], codes


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
