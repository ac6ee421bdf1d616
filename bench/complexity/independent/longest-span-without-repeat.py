# class: O(n)
# kind: python
"""Finds the longest stretch of n session ids without a repeat; both ends of the window only move forward."""

def measured(sessions):
    last_seen = {}
    start = best = 0
    for place, session in enumerate(sessions):
        before = last_seen.get(session, -1)
        if before >= start:
            start = before + 1
        last_seen[session] = place
        best = max(best, place - start + 1)
    return best


def generate(n, random):
    return [[random.randrange(n) for _ in range(n)]]
