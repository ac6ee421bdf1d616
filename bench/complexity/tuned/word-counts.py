# class: O(n)
# kind: builtin
"""Splitting, counting and joining read each letter a constant number of times."""

from collections import Counter


def measured(text):
    counts = Counter(text.lower().split())
    return ",".join(f"{word}:{count}" for word, count in counts.items())


def generate(n, random):
    words = ["".join(random.choice("abc") for _ in range(2)) for _ in range(n)]
    return [" ".join(words)]
