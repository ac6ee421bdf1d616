# class: O(n^2)
# kind: python
"""Counts modulo a prime in how many ways n small prizes reach each total, in a dictionary; prizes are at most 3, so its size grows with n, and it is rebuilt for every prize."""

def measured(prizes):
    ways = {0: 1}
    for prize in prizes:
        extended = dict(ways)
        for total, count in ways.items():
            extended[total + prize] = (extended.get(total + prize, 0) + count) % 998_244_353
        ways = extended
    return len(ways), max(ways.values())


def generate(n, random):
    return [[random.randint(1, 3) for _ in range(n)]]
