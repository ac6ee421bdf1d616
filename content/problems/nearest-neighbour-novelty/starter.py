import numpy as np


def novelty(train: np.ndarray, queries: np.ndarray, k: int) -> np.ndarray:
    """Return each query's Euclidean distance to its k-th nearest training row."""
    # Your code here
    return np.zeros(len(queries))
