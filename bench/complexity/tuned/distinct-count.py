# class: O(n)
# kind: builtin
"""A set is built once."""


def measured(values):
    return len(set(values))


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
