from collections import Counter
from itertools import chain, pairwise


def merge_step(words: list[list[str]]) -> list:
    """Return the most frequent pair and all words with that pair merged."""
    counts = Counter(chain.from_iterable(map(pairwise, words)))
    if not counts:
        return [None, [word[:] for word in words]]
    top = max(counts.values())
    first, second = min([pair for pair, count in counts.items() if count == top])
    joined = first + second
    merged = []
    for word in words:
        if first not in word:
            merged.append(word[:])
            continue
        out = []
        i, n = 0, len(word)
        while i < n:
            symbol = word[i]
            i += 1
            if symbol == first and i < n and word[i] == second:
                symbol = joined
                i += 1
            out.append(symbol)
        merged.append(out)
    return [[first, second], merged]
