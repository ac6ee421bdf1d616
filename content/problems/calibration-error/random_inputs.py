def generate(random):
    size = random.choice([0, 1, 2, 4, 8, 15])
    bins = random.choice([1, 2, 4, 8, 16, 1024])
    probabilities = [random.choice([0.0, 1.0, random.randrange(9) / 8, random.random()]) for _ in range(size)]
    return [[random.randrange(2) for _ in range(size)], probabilities, bins, random.choice([1, 2, 3, 5])]
