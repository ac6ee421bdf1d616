def count_segmentations(word, vocabulary):
    tokens = set(vocabulary)
    ways = [1]
    for end in range(1, len(word) + 1):
        total = int(word[:end] in tokens)
        for start in range(1, end):
            if "##" + word[start:end] in tokens:
                total += ways[start]
        ways.append(total % 1_000_000_007)
    return ways[-1]
