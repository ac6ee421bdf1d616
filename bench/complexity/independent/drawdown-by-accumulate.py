# class: O(n)
# kind: numpy
"""Finds the largest fall from an earlier peak in an array of n prices with a running maximum and one division."""

import numpy as np


def measured(prices):
    peaks = np.maximum.accumulate(prices)
    return float(((peaks - prices) / peaks).max())


def generate(n, random):
    return [np.array([random.uniform(50, 150) for _ in range(n)])]
