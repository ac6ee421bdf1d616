# class: O(log n)
# kind: builtin
"""Counts the events between two times in a sorted list of n with two binary searches of the standard library."""

from bisect import bisect_left, bisect_right


def measured(times, start, end):
    if start > end:
        return 0
    return bisect_right(times, end) - bisect_left(times, start)


def generate(n, random):
    times = sorted(random.randrange(10 * n) for _ in range(n))
    return [times, 3 * n, 7 * n]
