def generate(random):
    size = random.choice([0, 1, 2, 3, 5, 8, 15])
    levels = random.choice([1, 2, 4, 1000])
    share = random.choice([0.0, 0.2, 0.5, 0.8, 1.0])
    labels = [int(random.random() < share) for _ in range(size)]
    return [labels, [random.randrange(levels) / 8 - 2 for _ in range(size)]]
