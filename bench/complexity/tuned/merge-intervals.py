# class: O(n log n)
# kind: python
"""Sorting dominates one pass."""


def measured(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


def generate(n, random):
    starts = [random.randrange(10 * n) for _ in range(n)]
    return [[[start, start + random.randrange(20)] for start in starts]]
