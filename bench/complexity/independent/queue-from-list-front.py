# class: O(n^2)
# kind: builtin
"""Serves n waiting requests from the front of a list; every pop(0) shifts all that remain, which is quick work, but n of it each time."""

def measured(requests):
    waiting = list(requests)
    clock = 0
    while waiting:
        clock = max(clock, waiting.pop(0)) + 1
    return clock


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
