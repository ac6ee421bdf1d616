def count_segmentations(word, vocabulary):
    later = [t[2:] for t in vocabulary if t.startswith("##") and len(t) > 2]
    ways = [1]
    for end in range(1, len(word) + 1):
        total = vocabulary.count(word[:end])
        for piece in later:
            if len(piece) < end and word.startswith(piece, end - len(piece)):
                total += ways[end - len(piece)]
        ways.append(total % 1_000_000_007)
    return ways[-1]
