def count_segmentations(word, vocabulary):
    tokens = set(vocabulary)

    def count(start):
        if start == len(word):
            return 1
        mark = "##" if start else ""
        return sum(count(end) for end in range(start + 1, len(word) + 1) if mark + word[start:end] in tokens)

    return count(0) % 1_000_000_007
