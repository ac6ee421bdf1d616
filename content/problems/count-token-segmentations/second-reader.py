def count_segmentations(word: str, vocabulary: list[str]) -> int:
    """Return the number of ways to split the word into tokens, modulo 1,000,000,007."""
    first, later = set(), set()
    for token in vocabulary:
        if token.startswith("##"):
            later.add(token[2:])
        else:
            first.add(token)
    first.discard("")
    later.discard("")
    n = len(word)
    ways = [0] * (n + 1)
    if n == 0:
        return 1
    for token in first:
        if word.startswith(token):
            ways[len(token)] += 1
    lengths = sorted({len(token) for token in later})
    for start in range(1, n):
        count = ways[start] % 1_000_000_007
        if count == 0:
            continue
        for length in lengths:
            end = start + length
            if end > n:
                break
            if word[start:end] in later:
                ways[end] += count
    return ways[n] % 1_000_000_007
