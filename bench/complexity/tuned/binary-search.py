# class: O(log n)
# kind: python
"""The interval halves each round; the target is absent."""


def measured(values, target):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == target:
            return middle
        if values[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def generate(n, random):
    return [list(range(0, 2 * n, 2)), 2 * n + 1]
