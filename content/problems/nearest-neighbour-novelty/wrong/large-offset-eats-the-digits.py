import numpy as np


def novelty(train, queries, k):
    squared = (queries**2).sum(axis=1)[:, None] - 2 * queries @ train.T + (train**2).sum(axis=1)
    return np.sqrt(np.maximum(np.partition(squared, k - 1, axis=1)[:, k - 1], 0))
