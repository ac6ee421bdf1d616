import numpy as np


def top_pairs(baskets: np.ndarray, items: np.ndarray, top: int) -> np.ndarray:
    """Return the pairs of items that share the most baskets, with their counts."""
    if len(items) == 0:
        return np.zeros((0, 3), dtype=np.int64)
    b_ids, b = np.unique(baskets, return_inverse=True)
    i_ids, i = np.unique(items, return_inverse=True)
    present = np.zeros((len(b_ids), len(i_ids)))
    present[b.reshape(-1), i.reshape(-1)] = 1.0
    counts = np.triu(np.rint(present.T @ present).astype(np.int64), 1)
    a, c = np.nonzero(counts)  # in order of a, then b
    n = counts[a, c]
    order = np.argsort(-n, kind="stable")[:top]
    return np.column_stack([i_ids[a[order]], i_ids[c[order]], n[order]]).astype(np.int64)
