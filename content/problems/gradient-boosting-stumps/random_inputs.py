def generate(random):
    size = random.choice([1, 2, 3, 4, 6, 9])
    levels = random.choice([1, 2, 4, 12])
    x = [random.randrange(levels) / 2 - 2 for _ in range(size)]
    y = [random.choice([0, 0, 1, 3, random.randrange(-6, 7)]) for _ in range(size)]
    queries = [random.choice([v, v + 0.25, v - 0.25, v - 9, v + 9]) for v in random.choices(x, k=random.randrange(5))]
    return [x, y, random.choice([0, 1, 2, 4]), random.choice([0.25, 0.5, 1.0]), queries]
