# class: O(n^2)
# kind: builtin
"""pop(0) moves everything that is left."""


def measured(values):
    total = 0
    while values:
        total = (total * 31 + values.pop(0)) % 1_000_007
    return total


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
