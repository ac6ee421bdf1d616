# class: O(2^n)
# kind: recursion
"""Counts the subsets of n items whose cost is exactly the budget by taking or leaving each item; without a memo all 2^n leaves are reached."""

def measured(costs, budget):
    def count(place, left):
        if place == len(costs):
            return 1 if left == 0 else 0
        return count(place + 1, left) + count(place + 1, left - costs[place])

    return count(0, budget)


def generate(n, random):
    costs = [random.randint(1, 50) for _ in range(n)]
    return [costs, sum(costs) // 2]
