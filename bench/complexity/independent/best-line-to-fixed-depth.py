# class: O(1)
# kind: recursion
"""Looks for the best move sequence in an implicit binary tree of n scores, but only to six levels below the root: at most 127 nodes are visited."""

DEPTH = 6


def measured(scores):
    def search(node, depth):
        if node >= len(scores):
            return 0
        if depth == DEPTH:
            return scores[node]
        return scores[node] + max(search(2 * node + 1, depth + 1), search(2 * node + 2, depth + 1))

    return search(0, 0)


def generate(n, random):
    return [[random.randint(-50, 50) for _ in range(n)]]
