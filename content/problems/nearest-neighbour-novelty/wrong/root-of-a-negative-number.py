import numpy as np


def novelty(train, queries, k):
    centre = train.mean(axis=0)
    rows, points = train - centre, queries - centre
    squared = (points**2).sum(axis=1)[:, None] - 2 * points @ rows.T + (rows**2).sum(axis=1)
    return np.sqrt(np.partition(squared, k - 1, axis=1)[:, k - 1])
