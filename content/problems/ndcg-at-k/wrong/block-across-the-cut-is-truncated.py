import math
from itertools import groupby


def ndcg_at_k(grades, scores, k):
    ideal = sum((2**g - 1) / math.log2(r + 2) for r, g in enumerate(sorted(grades, reverse=True)[:k]))
    if ideal == 0:
        return None
    order = sorted(range(len(grades)), key=lambda i: -scores[i])[:k]
    total, rank = 0.0, 0
    for _, block in groupby(order, key=lambda i: scores[i]):
        block = list(block)
        share = sum(1 / math.log2(r + 2) for r in range(rank, rank + len(block))) / len(block)
        total += share * sum(2 ** grades[i] - 1 for i in block)
        rank += len(block)
    return total / ideal
