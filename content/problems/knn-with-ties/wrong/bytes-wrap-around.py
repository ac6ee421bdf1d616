import numpy as np
from collections import Counter


def predict(train, labels, queries, k):
    out = []
    for q in queries:
        d = ((train - q) ** 2).sum(axis=1)
        r = np.sort(d)[min(k, len(d)) - 1]
        votes = Counter(labels[d <= r].tolist())
        out.append(min(votes, key=lambda c: (-votes[c], d[labels == c].min(), c)))
    return out
