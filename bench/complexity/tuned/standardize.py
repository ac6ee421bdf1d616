# class: O(n)
# kind: numpy
"""Mean, deviation and a division, each one pass."""

import numpy as np


def measured(values):
    return (values - values.mean()) / (values.std() + 1e-9)


def generate(n, random):
    return [np.array([random.random() for _ in range(n)])]
