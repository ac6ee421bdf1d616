# class: O(n^3)
# kind: builtin
"""Finds the stretch of n changes with the largest sum by summing a slice for every start and end."""

def measured(changes):
    size = len(changes)
    return max(sum(changes[start:end]) for start in range(size) for end in range(start + 1, size + 1))


def generate(n, random):
    return [[random.randint(-100, 100) for _ in range(n)]]
