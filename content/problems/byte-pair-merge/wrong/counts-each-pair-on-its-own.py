def merge_step(words):
    pairs = [pair for word in words for pair in zip(word, word[1:])]
    if not pairs:
        return [None, words]
    best = min(set(pairs), key=lambda pair: (-pairs.count(pair), pair))
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
