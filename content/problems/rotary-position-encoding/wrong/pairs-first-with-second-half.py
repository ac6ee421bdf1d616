import numpy as np


def rotate(vectors, positions, base, rotary):
    x = vectors.astype("float64")
    h = rotary // 2
    angles = positions[:, None] * base ** (-2 * np.arange(h) / max(rotary, 1))
    a, b = x[..., :h].copy(), x[..., h:rotary].copy()
    x[..., :h] = a * np.cos(angles) - b * np.sin(angles)
    x[..., h:rotary] = a * np.sin(angles) + b * np.cos(angles)
    return x
