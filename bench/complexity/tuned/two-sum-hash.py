# class: O(n)
# kind: python
"""One pass with a dictionary; no pair is found."""


def measured(values, target):
    seen = {}
    for index, value in enumerate(values):
        if target - value in seen:
            return [seen[target - value], index]
        seen[value] = index
    return []


def generate(n, random):
    return [[2 * random.randrange(n) for _ in range(n)], 1]
