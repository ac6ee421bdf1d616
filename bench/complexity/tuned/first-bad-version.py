# class: O(log n)
# kind: recursion
"""Recursive bisection between a good and a bad version."""


def measured(versions, low=0, high=None):
    if high is None:
        high = len(versions)
    if low >= high:
        return low
    middle = (low + high) // 2
    if versions[middle]:
        return measured(versions, low, middle)
    return measured(versions, middle + 1, high)


def generate(n, random):
    return [[False] * (n - 1) + [True]]
