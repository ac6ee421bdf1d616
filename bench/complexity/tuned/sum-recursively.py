# class: O(n)
# kind: recursion
"""One call for each element, by index."""


def measured(values, index=0):
    if index == len(values):
        return 0
    return values[index] + measured(values, index + 1)


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
