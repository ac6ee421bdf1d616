def generate(random):
    letters = random.choice(["a", "ab", "ab", "abc"])
    word = "".join(random.choice(letters) for _ in range(random.choice([0, 1, 2, 3, 5, 8, 13])))
    vocabulary = []
    for _ in range(random.randrange(0, 12)):
        size = random.choice([0, 1, 1, 1, 2, 2, 3, 4])
        start = random.randrange(len(word) + 1)
        piece = word[start : start + size] if random.random() < 0.8 else "".join(random.choice(letters) for _ in range(size))
        vocabulary.append(random.choice(["", "##", "##"]) + piece)
    return [word, vocabulary]
