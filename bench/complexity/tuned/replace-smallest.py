# class: O(log n)
# kind: builtin
"""The largest value sinks through the whole heap."""

import heapq


def measured(heap, value):
    heapq.heapreplace(heap, value)
    return heap[0]


def generate(n, random):
    return [sorted(random.randrange(10 * n) for _ in range(n)), 20 * n]
