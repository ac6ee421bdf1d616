from math import fsum


def merge_stats(shards: list[list[float]]) -> list[float]:
    """Return the count, mean and population variance of all shards together."""
    used = [(int(n), float(mean), m2) for n, mean, m2 in shards if n > 0]
    total = sum(n for n, _, _ in used)
    if total == 0:
        return [0, 0.0, 0.0]
    # Exact sum of n * mean: split both factors so that no product is rounded.
    terms = []
    for n, mean, _ in used:
        big = mean * 134217729.0
        high = big - (big - mean)
        low = mean - high
        n_high, n_low = n >> 15 << 15, n & 32767
        terms += (n_high * high, n_high * low, n_low * high, n_low * low)
    mean = fsum(terms) / total
    # Work relative to the mean, and correct for its rounding.
    offsets = [(n, m - mean) for n, m, _ in used]
    shift = fsum(n * d for n, d in offsets) / total
    between = fsum(n * (d - shift) ** 2 for n, d in offsets)
    within = fsum(m2 for _, _, m2 in used)
    return [total, mean, (within + between) / total]
