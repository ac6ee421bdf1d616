# class: O(n log n)
# kind: recursion
"""Halving and merging."""


def measured(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right = measured(values[:middle]), measured(values[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
