# class: O(n log n)
# kind: builtin
"""Pushes n jobs on a heap and pops them all; a pop sinks the last leaf again, so it takes log n steps for random priorities."""

import heapq


def measured(jobs):
    queue = []
    for priority, name in jobs:
        heapq.heappush(queue, (priority, name))
    order = []
    while queue:
        order.append(heapq.heappop(queue)[1])
    return order


def generate(n, random):
    return [[(random.random(), place) for place in range(n)]]
