# class: O(1)
# kind: python
"""Two elements are read whatever the length."""


def measured(values):
    return values[0] + values[-1]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
