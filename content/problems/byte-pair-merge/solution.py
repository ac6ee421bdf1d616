def merge_step(words):
    counts = {}
    for word in words:
        for left, right in zip(word, word[1:]):
            counts[(left, right)] = counts.get((left, right), 0) + 1
    if not counts:
        return [None, [list(word) for word in words]]
    pair = min(counts, key=lambda candidate: (-counts[candidate], candidate))
    merged = []
    for word in words:
        symbols = []
        index = 0
        while index < len(word):
            if index + 1 < len(word) and (word[index], word[index + 1]) == pair:
                symbols.append(word[index] + word[index + 1])
                index += 2
            else:
                symbols.append(word[index])
                index += 1
        merged.append(symbols)
    return [list(pair), merged]
