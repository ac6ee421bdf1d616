import numpy as np


def top_pairs(baskets, items, top):
    if len(items) == 0:
        return np.zeros((0, 3), dtype="int64")
    contains = np.zeros((baskets.max() + 1, items.max() + 1), dtype="int64")
    contains[baskets, items] = 1
    counts = np.triu(contains.T @ contains, 1)
    first, second = np.nonzero(counts)
    together = counts[first, second]
    best = np.argsort(-together, kind="stable")[:top]
    return np.column_stack([first, second, together])[best]
