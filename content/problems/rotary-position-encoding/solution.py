import numpy as np


def rotate(vectors: np.ndarray, positions: np.ndarray, base: float, rotary: int) -> np.ndarray:
    """Return the vectors with their first features rotated by position, as float64."""
    first = vectors[..., 0:rotary:2]
    second = vectors[..., 1:rotary:2]
    frequencies = base ** (-2 * np.arange(rotary // 2) / rotary)
    angles = positions[:, None] * frequencies
    rotated = vectors.astype("float64")
    rotated[..., 0:rotary:2] = first * np.cos(angles) - second * np.sin(angles)
    rotated[..., 1:rotary:2] = first * np.sin(angles) + second * np.cos(angles)
    return rotated
