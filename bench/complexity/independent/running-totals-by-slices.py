# class: O(n^2)
# kind: builtin
"""Computes n running totals by summing a slice from the start each time."""

def measured(amounts):
    return [sum(amounts[: place + 1]) for place in range(len(amounts))]


def generate(n, random):
    return [[random.randrange(1000) for _ in range(n)]]
