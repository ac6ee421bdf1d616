import numpy as np


def novelty(train, queries, k):
    squared = ((queries[:, None, :] - train[None, :, :]) ** 2).sum(axis=2)
    return np.sqrt(np.sort(squared, axis=1)[:, k - 1])
