# class: O(n^3)
# kind: numpy
"""Multiplies an n by n transition matrix by itself: n * n dot products of length n, whatever the library does to run them fast."""

import numpy as np


def measured(transitions):
    twice = transitions @ transitions
    return float(np.trace(twice))


def generate(n, random):
    rows = np.array([random.random() for _ in range(n * n)]).reshape(n, n)
    return [rows / rows.sum(axis=1, keepdims=True)]
