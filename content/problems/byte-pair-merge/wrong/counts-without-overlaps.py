def merge_step(words):
    counts = {}
    for word in words:
        previous = {}
        for i, pair in enumerate(zip(word, word[1:])):
            if previous.get(pair) != i - 1:
                counts[pair] = counts.get(pair, 0) + 1
                previous[pair] = i
    if not counts:
        return [None, words]
    best = min(counts, key=lambda p: (-counts[p], p))
    out = []
    for word in words:
        new, i = [], 0
        while i < len(word):
            if tuple(word[i : i + 2]) == best:
                new.append(word[i] + word[i + 1])
                i += 2
            else:
                new.append(word[i])
                i += 1
        out.append(new)
    return [list(best), out]
