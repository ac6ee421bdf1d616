import math


def ndcg_at_k(grades, scores, k):
    order = sorted(range(len(grades)), key=lambda i: -scores[i])

    def dcg(ranked):
        return sum((2**g - 1) / math.log2(r + 2) for r, g in enumerate(ranked[:k]))

    ideal = dcg(sorted(grades, reverse=True))
    if ideal == 0:
        return None
    return dcg([grades[i] for i in order]) / ideal
