import numpy as np


def novelty(train, queries, k):
    train = np.unique(train, axis=0)
    k = min(k, len(train))
    centre = train.mean(axis=0)
    rows, points = train - centre, queries - centre
    squared = (points**2).sum(axis=1)[:, None] - 2 * points @ rows.T + (rows**2).sum(axis=1)
    return np.sqrt(np.maximum(np.sort(squared, axis=1)[:, k - 1], 0))
