import math


def ndcg_at_k(grades: list[int], scores: list[float], k: int) -> float | None:
    """Return the expected NDCG at k over random orders of ties, or None when it is undefined."""
    gains = [2**grade - 1 for grade in grades]
    ideal = expected_dcg(gains, gains, k)
    return expected_dcg(gains, scores, k) / ideal if ideal > 0 else None


def expected_dcg(gains: list[int], keys: list[float], k: int) -> float:
    """Return the expected DCG at k when equal keys stand in random order, the highest keys first."""
    blocks = {}
    for gain, key in zip(gains, keys):
        blocks.setdefault(key, []).append(gain)
    total = 0.0
    start = 0
    for key in sorted(blocks, reverse=True):
        block = blocks[key]
        end = start + len(block)
        discounts = sum(1 / math.log2(rank + 2) for rank in range(start, min(end, k)))
        total += sum(block) * discounts / len(block)
        start = end
    return total
