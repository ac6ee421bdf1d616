# class: O(n)
# kind: numpy
"""Smooths a signal of n samples with a kernel of nine weights; the kernel's length is fixed, so the convolution is linear."""

import numpy as np

KERNEL = np.array([1, 2, 3, 4, 5, 4, 3, 2, 1]) / 25


def measured(signal):
    smooth = np.convolve(signal, KERNEL, mode="full")
    return float(np.cumsum(smooth)[-1])


def generate(n, random):
    return [np.array([random.gauss(0, 1) for _ in range(n)])]
