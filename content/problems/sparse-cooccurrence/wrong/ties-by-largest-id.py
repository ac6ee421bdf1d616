import numpy as np


def top_pairs(baskets, items, top):
    basket_ids, row = np.unique(baskets, return_inverse=True)
    item_ids, column = np.unique(items, return_inverse=True)
    contains = np.zeros((len(basket_ids), len(item_ids)), dtype="int64")
    contains[row, column] = 1
    counts = np.triu(contains.T @ contains, 1)
    first, second = np.nonzero(counts)
    together = counts[first, second]
    best = np.argsort(together, kind="stable")[::-1][:top]
    return np.column_stack([item_ids[first], item_ids[second], together])[best]
