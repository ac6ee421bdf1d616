# class: O(1)
# kind: builtin
"""A deque gives and takes at its ends in constant time."""

from collections import deque


def measured(queue):
    first = queue.popleft()
    queue.append(first)
    return queue[-1]


def generate(n, random):
    return [deque(random.randrange(100) for _ in range(n))]
