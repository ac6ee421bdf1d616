import numpy as np


def predict(train, labels, queries, k):
    out = []
    for q in queries.astype("int64"):
        d = ((train.astype("int64") - q) ** 2).sum(axis=1)
        r = np.sort(d)[min(k, len(d)) - 1]
        near = d <= r
        votes = np.bincount(labels[near])
        best = np.flatnonzero(votes == votes.max())
        out.append(int(min(best, key=lambda c: (d[labels == c].min(), c))))
    return out
