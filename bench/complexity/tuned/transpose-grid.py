# class: O(n^2)
# kind: python
"""Every cell of an n by n grid once."""


def measured(grid):
    rows, columns = len(grid), len(grid[0])
    return [[grid[row][column] for row in range(rows)] for column in range(columns)]


def generate(n, random):
    return [[[random.randrange(10) for _ in range(n)] for _ in range(n)]]
