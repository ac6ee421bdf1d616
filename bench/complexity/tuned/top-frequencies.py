# class: O(n log n)
# kind: builtin
"""Nearly all values differ, and the counts are sorted with their values."""

from collections import Counter


def measured(values):
    counts = Counter(values)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:10]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
