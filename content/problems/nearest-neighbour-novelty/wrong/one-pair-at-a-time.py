import numpy as np


def novelty(train, queries, k):
    scores = np.empty(len(queries))
    for row, query in enumerate(queries):
        distances = [np.linalg.norm(query - other) for other in train]
        scores[row] = sorted(distances)[k - 1]
    return scores
