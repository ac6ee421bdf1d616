# class: O(1)
# kind: recursion
"""The recursion stops after three levels whatever the input."""


def measured(values, depth=0):
    if depth == 3:
        return values[depth % len(values)]
    return measured(values, depth + 1) + 1


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
