# class: O(n^3)
# kind: recursion
"""n by n intervals, each tries every last balloon."""

from functools import lru_cache


def measured(values):
    padded = [1, *values, 1]

    @lru_cache(maxsize=None)
    def best(left, right):
        most = 0
        for last in range(left + 1, right):
            coins = padded[left] * padded[last] * padded[right]
            most = max(most, coins + best(left, last) + best(last, right))
        return most

    return best(0, len(padded) - 1)


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
