from collections import Counter
from itertools import pairwise


def merge_step(words: list[list[str]]) -> list:
    """Return the most frequent pair and all words with that pair merged."""
    counts = Counter(pair for word in words for pair in pairwise(word))
    if not counts:
        return [None, words]
    best = min(counts, key=lambda pair: (-counts[pair], pair))
    return [list(best), [merge(word, best) for word in words]]


def merge(word: list[str], pair: tuple[str, str]) -> list[str]:
    """Return the word with each occurrence of the pair as one symbol, from left to right."""
    merged = []
    index = 0
    while index < len(word):
        if tuple(word[index : index + 2]) == pair:
            merged.append("".join(pair))
            index += 2
        else:
            merged.append(word[index])
            index += 1
    return merged
