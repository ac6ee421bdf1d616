import numpy as np


def top_pairs(baskets: np.ndarray, items: np.ndarray, top: int) -> np.ndarray:
    """Return the pairs of items that share the most baskets, with their counts."""
    basket_ids, row = np.unique(baskets, return_inverse=True)
    item_ids, column = np.unique(items, return_inverse=True)
    contains = np.zeros((len(basket_ids), len(item_ids)), dtype="int64")
    contains[row, column] = 1
    counts = np.triu(contains.T @ contains, 1)
    first, second = np.nonzero(counts)  # in order of the first item, then of the second
    together = counts[first, second]
    best = np.lexsort((-together,))[:top]  # keeps that order among equal counts
    return np.column_stack([item_ids[first], item_ids[second], together])[best]
