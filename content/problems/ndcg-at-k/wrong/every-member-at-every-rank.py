import math


def ndcg_at_k(grades, scores, k):
    ideal = sum((2**g - 1) / math.log2(r + 2) for r, g in enumerate(sorted(grades, reverse=True)[:k]))
    if ideal == 0:
        return None
    total = 0.0
    for grade, score in zip(grades, scores):
        above = sum(1 for other in scores if other > score)
        tied = scores.count(score)
        for rank in range(above + 1, min(k, above + tied) + 1):
            total += (2**grade - 1) / math.log2(rank + 1) / tied
    return total / ideal
