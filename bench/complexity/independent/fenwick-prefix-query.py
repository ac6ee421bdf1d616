# class: O(log n)
# kind: python
"""Sums a prefix with a ready Fenwick tree of n entries: one step for each set bit of the position, and the position given has all its bits set."""

def measured(tree, position):
    total = 0
    while position > 0:
        total += tree[position]
        position -= position & -position
    return total


def generate(n, random):
    tree = [0] * (n + 1)
    for place in range(1, n + 1):
        tree[place] += random.randrange(100)
        parent = place + (place & -place)
        if parent <= n:
            tree[parent] += tree[place]
    position = 1
    while 2 * position + 1 <= n:
        position = 2 * position + 1
    return [tree, position]
