import numpy as np


def most_similar(queries, items, k):
    def unit(rows):
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.where(lengths > 0, lengths, 1)

    similarity = np.round(unit(queries) @ unit(items).T, 6)
    k = min(k, len(items))
    if k < len(items):
        chosen = np.sort(np.argpartition(-similarity, k - 1, axis=1)[:, :k], axis=1)
    else:
        chosen = np.tile(np.arange(k), (len(queries), 1))
    scores = np.take_along_axis(similarity, chosen, axis=1)
    order = np.argsort(-scores, axis=1, kind="stable")
    return np.take_along_axis(chosen, order, axis=1), np.take_along_axis(scores, order, axis=1)
