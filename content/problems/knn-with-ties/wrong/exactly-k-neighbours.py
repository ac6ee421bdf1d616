import numpy as np
from collections import Counter


def predict(train, labels, queries, k):
    out = []
    for q in queries.astype("int64"):
        d = ((train.astype("int64") - q) ** 2).sum(axis=1)
        order = np.argsort(d, kind="stable")[:k]
        votes = Counter(labels[order].tolist())
        out.append(min(votes, key=lambda c: (-votes[c], d[labels == c].min(), c)))
    return out
