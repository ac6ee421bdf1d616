# class: O(n log n)
# kind: builtin
"""n pops of a heap, log n each."""

import heapq


def measured(values):
    heapq.heapify(values)
    return [heapq.heappop(values) for _ in range(len(values))]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
