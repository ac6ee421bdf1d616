def merge_step(words):
    counts = {}
    for word in words:
        for pair in zip(word, word[1:]):
            counts[pair] = counts.get(pair, 0) + 1
    if not counts:
        return [None, words]
    best = min(counts, key=lambda p: (-counts[p], p))
    for word in words:
        for i in range(len(word) - 1):
            if i + 1 < len(word) and (word[i], word[i + 1]) == best:
                word[i:i + 2] = [word[i] + word[i + 1]]
                break
    return [list(best), words]
