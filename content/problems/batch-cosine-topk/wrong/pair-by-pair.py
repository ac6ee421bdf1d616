import numpy as np


def most_similar(queries, items, k):
    k = min(k, len(items))
    best = np.zeros((len(queries), k), dtype=int)
    scores = np.zeros((len(queries), k))
    query_lengths = [np.linalg.norm(row) for row in queries]
    item_lengths = [np.linalg.norm(row) for row in items]
    for row, query in enumerate(queries):
        found = []
        for place, item in enumerate(items):
            product = query_lengths[row] * item_lengths[place]
            similarity = round(float(np.dot(query, item)) / product, 6) if product > 0 else 0.0
            found.append((-similarity, place))
        found.sort()
        for rank in range(k):
            best[row, rank] = found[rank][1]
            scores[row, rank] = -found[rank][0]
    return best, scores
