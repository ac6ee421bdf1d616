# class: O(n)
# kind: builtin
"""Finds the most frequent of n error codes; counting is one pass, and most_common(1) takes a maximum instead of sorting."""

from collections import Counter


def measured(codes):
    counts = Counter(codes)
    code, count = counts.most_common(1)[0]
    return code, count / len(codes)


def generate(n, random):
    return [[random.randrange(n) for _ in range(n)]]
