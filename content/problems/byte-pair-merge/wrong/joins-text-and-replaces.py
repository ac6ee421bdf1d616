def merge_step(words):
    counts = {}
    for word in words:
        for pair in zip(word, word[1:]):
            counts[pair] = counts.get(pair, 0) + 1
    if not counts:
        return [None, words]
    best = min(counts, key=lambda p: (-counts[p], p))
    out = []
    for word in words:
        text = " ".join(word).replace(" ".join(best), "".join(best))
        out.append(text.split(" ") if text else [])
    return [list(best), out]
