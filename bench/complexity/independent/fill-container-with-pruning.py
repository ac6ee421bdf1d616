# class: O(2^n)
# kind: recursion
"""Searches for items that fill a container exactly, pruning overfull choices; all weights are even, the container is odd and larger than most sums, so nothing is found and next to nothing pruned."""

def measured(weights, capacity):
    chosen = []

    def search(place, left):
        if left == 0:
            return True
        if left < 0 or place == len(weights):
            return False
        chosen.append(weights[place])
        if search(place + 1, left - weights[place]):
            return True
        chosen.pop()
        return search(place + 1, left)

    return list(chosen) if search(0, capacity) else None


def generate(n, random):
    weights = [2 * random.randint(1, 500) for _ in range(n)]
    return [weights, sum(weights) - 1]
