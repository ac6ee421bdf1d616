# class: O(1)
# kind: builtin
"""Averages the last 32 readings of a list of n: the slice and the sum touch 32 elements at most."""

def measured(readings):
    recent = readings[-32:]
    return sum(recent) / len(recent), min(recent), max(recent)


def generate(n, random):
    return [[random.gauss(20, 5) for _ in range(n)]]
