# class: O(log n)
# kind: python
"""Follows the smaller child from the root of a binary heap of n entries down to a leaf: one step for each of its levels."""

def measured(heap):
    path = []
    node = 0
    while node < len(heap):
        path.append(heap[node])
        left, right = 2 * node + 1, 2 * node + 2
        node = right if right < len(heap) and heap[right] < heap[left] else left
    return path


def generate(n, random):
    import heapq

    heap = [random.random() for _ in range(n)]
    heapq.heapify(heap)
    return [heap]
