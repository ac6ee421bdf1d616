# class: O(log n)
# kind: python
"""Finds the first of n sorted versions that is not older than the one asked for, halving the range each time."""

def measured(versions, wanted):
    low, high = 0, len(versions)
    while low < high:
        middle = (low + high) // 2
        if versions[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(versions) else -1


def generate(n, random):
    versions = [3 * place + random.randrange(3) for place in range(n)]
    return [versions, 3 * n + 5]
