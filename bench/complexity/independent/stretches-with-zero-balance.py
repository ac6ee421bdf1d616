# class: O(n)
# kind: python
"""Counts the stretches of n bookings that add up to zero with a dictionary of earlier running totals: one lookup for each booking."""

def measured(bookings):
    seen = {0: 1}
    balance = stretches = 0
    for booking in bookings:
        balance += booking
        stretches += seen.get(balance, 0)
        seen[balance] = seen.get(balance, 0) + 1
    return stretches


def generate(n, random):
    return [[random.randint(-1000, 1000) for _ in range(n)]]
