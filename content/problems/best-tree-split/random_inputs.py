def generate(random):
    n = random.choice([1, 2, 3, 5, 8, 20])
    d = random.randrange(1, 4)
    wide = random.choice([2, 4, 30])
    classes = random.choice([1, 2, 2, 3, 8])
    rows = [[random.choice([random.randrange(-wide, wide), random.randrange(wide) / 4]) for _ in range(d)] for _ in range(n)]
    return [rows, [random.randrange(-1, classes) for _ in range(n)], random.choice([1, 1, 2, 3, 10])]
