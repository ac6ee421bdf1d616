def generate(random):
    size = random.choice([0, 1, 2, 3, 5, 8, 12])
    top = random.choice([0, 1, 4, 30])
    levels = random.choice([1, 2, 4, 100])
    scores = [random.randrange(levels) / 4 - 3 for _ in range(size)]
    return [[random.choice([0, random.randint(0, top)]) for _ in range(size)], scores, random.choice([1, 2, 3, 5, 8, 20])]
