# class: O(1)
# kind: python
"""The middle of a list that is already sorted."""


def measured(values, _):
    middle = len(values) // 2
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def generate(n, random):
    return [list(range(0, 2 * n, 2)), 2 * n + 1]
