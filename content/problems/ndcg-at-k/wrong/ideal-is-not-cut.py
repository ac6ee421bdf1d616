import math
from itertools import groupby


def ndcg_at_k(grades, scores, k):
    ideal = sum((2**g - 1) / math.log2(r + 2) for r, g in enumerate(sorted(grades, reverse=True)))
    if ideal == 0:
        return None
    pairs = sorted(zip(scores, grades), reverse=True)
    total, rank = 0.0, 0
    for _, block in groupby(pairs, key=lambda p: p[0]):
        block = list(block)
        share = sum(1 / math.log2(r + 2) for r in range(rank, rank + len(block)) if r < k) / len(block)
        total += share * sum(2**g - 1 for _, g in block)
        rank += len(block)
    return total / ideal
