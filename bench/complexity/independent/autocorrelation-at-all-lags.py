# class: O(n^2)
# kind: numpy
"""Computes the autocorrelation of n samples at all lags; np.correlate works directly, with a product of up to n terms for each lag."""

import numpy as np


def measured(samples):
    centred = samples - samples.mean()
    full = np.correlate(centred, centred, mode="full")
    return full[len(centred) - 1 :]


def generate(n, random):
    return [np.array([random.gauss(0, 1) for _ in range(n)])]
