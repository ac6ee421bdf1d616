import numpy as np


def most_similar(queries: np.ndarray, items: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the indices and rounded cosine similarities of the k most similar items of each query."""
    # Your code here
    return np.zeros((0, 0), dtype="int64"), np.zeros((0, 0))
