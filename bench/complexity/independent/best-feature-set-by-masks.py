# class: O(2^n)
# kind: python
"""Tries all sets of n features as bit masks; a set's gain comes in constant time from the set without its lowest feature."""

def measured(gains, costs, budget):
    size = 1 << len(gains)
    place_of = {1 << place: place for place in range(len(gains))}
    gain = [0] * size
    cost = [0] * size
    best = 0
    for mask in range(1, size):
        lowest = mask & -mask
        rest = mask ^ lowest
        place = place_of[lowest]
        gain[mask] = gain[rest] + gains[place]
        cost[mask] = cost[rest] + costs[place]
        if cost[mask] <= budget and gain[mask] > best:
            best = gain[mask]
    return best


def generate(n, random):
    gains = [random.randint(1, 100) for _ in range(n)]
    costs = [random.randint(1, 100) for _ in range(n)]
    return [gains, costs, sum(costs) // 2]
