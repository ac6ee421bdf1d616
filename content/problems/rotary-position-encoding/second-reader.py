import numpy as np


def rotate(vectors: np.ndarray, positions: np.ndarray, base: float, rotary: int) -> np.ndarray:
    """Return the vectors with their first features rotated by position, as float64."""
    out = np.array(vectors, dtype=np.float64)
    if rotary == 0:
        return out
    frequencies = float(base) ** (-np.arange(0, rotary, 2, dtype=np.float64) / rotary)
    angles = np.asarray(positions, dtype=np.float64)[:, None] * frequencies
    cos, sin = np.cos(angles), np.sin(angles)
    u = out[..., 0:rotary:2].copy()
    v = out[..., 1:rotary:2].copy()
    out[..., 0:rotary:2] = u * cos - v * sin
    out[..., 1:rotary:2] = u * sin + v * cos
    return out
