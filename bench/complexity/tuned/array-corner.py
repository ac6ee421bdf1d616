# class: O(1)
# kind: numpy
"""Views and single elements do not copy an array."""

import numpy as np


def measured(image):
    corner = image[:1, :1]
    return float(corner[0, 0]) + image.T.shape[0]


def generate(n, random):
    return [np.array([random.random() for _ in range(n * n)]).reshape(n, n)]
