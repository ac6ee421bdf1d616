import numpy as np


def novelty(train: np.ndarray, queries: np.ndarray, k: int) -> np.ndarray:
    """Return each query's Euclidean distance to its k-th nearest training row."""
    centre = train.mean(axis=0)
    rows = train - centre
    points = queries - centre
    # |q - t|^2 = |q|^2 - 2 q.t + |t|^2, and |q|^2 is the same for all training rows.
    partial = (rows**2).sum(axis=1) - 2 * (points @ rows.T)
    partial.partition(k - 1, axis=1)
    squared = partial[:, k - 1] + (points**2).sum(axis=1)
    return np.sqrt(np.maximum(squared, 0))
