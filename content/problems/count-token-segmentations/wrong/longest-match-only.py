def count_segmentations(word, vocabulary):
    tokens = set(vocabulary)
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        for end in range(len(word), start, -1):
            if mark + word[start:end] in tokens:
                start = end
                break
        else:
            return 0
    return 1
