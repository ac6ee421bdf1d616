# class: O(n log n)
# kind: builtin
"""Merges n overlapping outages: the sort by start dominates the single sweep after it."""

def measured(outages):
    merged = []
    for start, end in sorted(outages):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


def generate(n, random):
    starts = [random.randrange(100 * n) for _ in range(n)]
    return [[(start, start + random.randrange(1, 150)) for start in starts]]
