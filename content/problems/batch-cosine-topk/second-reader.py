import numpy as np


def most_similar(queries: np.ndarray, items: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the indices and rounded cosine similarities of the k most similar items of each query."""

    def unit(x):
        x = np.asarray(x).astype(np.float64)
        norm = np.sqrt((x * x).sum(axis=1, keepdims=True))
        norm[norm == 0] = 1.0
        return x / norm

    q, m = len(queries), len(items)
    k = min(k, m)
    if q == 0 or k == 0:
        return np.zeros((q, k), dtype=np.int64), np.zeros((q, k))
    millionths = np.rint((unit(queries) @ unit(items).T) * 1e6).astype(np.int64)
    # One integer carries both the order by similarity (falling) and by index (rising).
    keys = -millionths * m + np.arange(m, dtype=np.int64)
    if k < m:
        keys = np.partition(keys, k - 1, axis=1)[:, :k]
    keys = np.sort(keys, axis=1)
    idx = keys % m
    return idx, -(keys // m) / 1e6 + 0.0
