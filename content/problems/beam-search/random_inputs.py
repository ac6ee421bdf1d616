def generate(random):
    size = random.randrange(2, 6)
    forbidden = random.choice([0.0, 0.3, 0.7])
    steps = random.choice([1, 2, 8, 64])
    table = [[-float("inf") if random.random() < forbidden else -random.randrange(0, 5 * steps) / steps for _ in range(size)] for _ in range(size)]
    start, end = random.sample(range(size), 2)
    return [table, start, end, random.randrange(1, 5), random.randrange(1, 6), random.choice([0.0, 0.5, 0.7, 1.0, 2.0])]
