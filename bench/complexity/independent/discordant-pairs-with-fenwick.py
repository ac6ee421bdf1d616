# class: O(n log n)
# kind: python
"""Counts the pairs of n scores in wrong order with a Fenwick tree over ranks: a sort, then two walks of log n steps for each score."""

def measured(scores):
    ranks = {score: place for place, score in enumerate(sorted(set(scores)), start=1)}
    tree = [0] * (len(ranks) + 1)
    discordant = 0
    for seen, score in enumerate(scores):
        place = ranks[score]
        not_larger = 0
        while place > 0:
            not_larger += tree[place]
            place -= place & -place
        discordant += seen - not_larger
        place = ranks[score]
        while place < len(tree):
            tree[place] += 1
            place += place & -place
    return discordant


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
