# class: O(n^2)
# kind: recursion
"""n by n states, each solved once."""

from functools import lru_cache


def measured(grid):
    size = len(grid)

    @lru_cache(maxsize=None)
    def cheapest(row, column):
        if row == size - 1 and column == size - 1:
            return grid[row][column]
        best = float("inf")
        if row + 1 < size:
            best = min(best, cheapest(row + 1, column))
        if column + 1 < size:
            best = min(best, cheapest(row, column + 1))
        return grid[row][column] + best

    return cheapest(0, 0)


def generate(n, random):
    return [[[random.randrange(10) for _ in range(n)] for _ in range(n)]]
