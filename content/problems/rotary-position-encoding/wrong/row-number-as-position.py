import numpy as np


def rotate(vectors, positions, base, rotary):
    x = vectors.astype("float64")
    places = np.arange(x.shape[-2])
    angles = places[:, None] * base ** (-2 * np.arange(rotary // 2) / max(rotary, 1))
    a, b = x[..., 0:rotary:2].copy(), x[..., 1:rotary:2].copy()
    x[..., 0:rotary:2] = a * np.cos(angles) - b * np.sin(angles)
    x[..., 1:rotary:2] = a * np.sin(angles) + b * np.cos(angles)
    return x
