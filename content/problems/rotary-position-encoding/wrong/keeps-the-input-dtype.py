import numpy as np


def rotate(vectors, positions, base, rotary):
    x = vectors.copy()
    angles = positions[:, None] * base ** (-2 * np.arange(rotary // 2) / max(rotary, 1))
    a, b = vectors[..., 0:rotary:2], vectors[..., 1:rotary:2]
    x[..., 0:rotary:2] = a * np.cos(angles) - b * np.sin(angles)
    x[..., 1:rotary:2] = a * np.sin(angles) + b * np.cos(angles)
    return x
