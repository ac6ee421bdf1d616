from math import log2


def ndcg_at_k(grades: list[int], scores: list[float], k: int) -> float | None:
    """Return the expected NDCG at k over random orders of ties, or None when it is undefined."""
    n = len(grades)
    k = min(k, n)
    if not any(grades):
        return None
    discounts = [1 / log2(r + 1) for r in range(1, k + 1)]
    best = sum((2**g - 1) * w for g, w in zip(sorted(grades, reverse=True), discounts))
    blocks = {}
    for g, s in zip(grades, scores):
        block = blocks.setdefault(s, [0, 0])
        block[0] += 1
        block[1] += 2**g - 1
    expected = 0.0
    rank = 0
    for s in sorted(blocks, reverse=True):
        if rank >= k:
            break
        size, gain = blocks[s]
        expected += gain / size * sum(discounts[rank:rank + size])
        rank += size
    return expected / best
