# class: O(n^2)
# kind: recursion
"""Each level copies all but one element."""


def measured(values):
    if not values:
        return []
    return measured(values[1:]) + [values[0]]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
