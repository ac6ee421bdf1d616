# class: O(n)
# kind: python
"""For each of n days, counts the days until a warmer one with a stack; the inner loop removes each day at most once, so it is linear in total."""

def measured(temperatures):
    waits = [0] * len(temperatures)
    waiting = []
    for day, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] < temperature:
            earlier = waiting.pop()
            waits[earlier] = day - earlier
        waiting.append(day)
    return waits


def generate(n, random):
    falling = [2 * n - place for place in range(n // 2)]
    return [falling + [random.randrange(3 * n) for _ in range(n - len(falling))]]
