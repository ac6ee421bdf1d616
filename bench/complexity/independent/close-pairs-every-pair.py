# class: O(n^2)
# kind: python
"""Sorts n positions, then counts the close pairs by comparing every pair; the double loop dominates the sort."""

def measured(positions, reach):
    positions = sorted(positions)
    close = 0
    for i in range(len(positions)):
        for j in range(i + 1, len(positions)):
            if positions[j] - positions[i] <= reach:
                close += 1
    return close


def generate(n, random):
    return [[random.uniform(0, n) for _ in range(n)], 2.0]
