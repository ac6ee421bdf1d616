def count_segmentations(word, vocabulary):
    plain = set(vocabulary)
    pieces = {t[2:] for t in plain if t.startswith("##") and len(t) > 2}
    longest = max((len(t) for t in plain), default=0)
    ways = [1] + [0] * len(word)
    for end in range(1, len(word) + 1):
        ways[end] = int(word[:end] in plain and word[:end] not in pieces)
        for start in range(max(0, end - longest), end):
            if word[start:end] in pieces:
                ways[end] = (ways[end] + ways[start]) % 1_000_000_007
    return ways[-1]
