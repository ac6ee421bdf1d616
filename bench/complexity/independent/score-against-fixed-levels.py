# class: O(n)
# kind: python
"""Compares each of n scores with 40 fixed levels: the inner loop is long, but its length does not depend on n."""

LEVELS = [place / 40 for place in range(40)]


def measured(scores):
    passed = [0] * len(LEVELS)
    for score in scores:
        for place, level in enumerate(LEVELS):
            if score >= level:
                passed[place] += 1
    return [count / len(scores) for count in passed]


def generate(n, random):
    return [[random.random() for _ in range(n)]]
