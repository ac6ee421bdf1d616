def generate(random):
    failing = random.choice([0, 0, 0.3, 0.8])
    levels = random.choice([1, 2, 4, 20])
    scores = [float("nan") if random.random() < failing else random.randrange(-levels, levels + 1) / 4 for _ in range(random.choice([0, 1, 2, 5, 9, 14]))]
    return [scores, random.choice([1, 1, 2, 3, 5, 100])]
