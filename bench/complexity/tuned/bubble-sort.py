# class: O(n^2)
# kind: python
"""All pairs of neighbours, n times, on a reversed list."""


def measured(values):
    for end in range(len(values) - 1, 0, -1):
        for index in range(end):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
    return values


def generate(n, random):
    return [list(range(n, 0, -1))]
