# class: O(1)
# kind: numpy
"""Reads the ends of reversed and strided views of an array of n; a view only changes shape and strides, no element is copied."""

def measured(signal):
    backwards = signal[::-1]
    every_third = signal[::3]
    column = signal.reshape(-1, 1)
    middle = backwards[len(backwards) // 4 : 1 + 3 * len(backwards) // 4]
    return float(backwards[0] + every_third[-1] + column[0, 0] + middle[0]), middle.shape


def generate(n, random):
    import numpy

    return [numpy.array([random.random() for _ in range(n)])]
