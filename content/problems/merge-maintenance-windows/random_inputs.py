def generate(random):
    horizon = random.choice([0, 1, 10, 30, 60])
    windows = []
    for _ in range(random.randrange(0, 8)):
        start = random.randrange(-15, horizon + 10)
        windows.append([start, start + random.choice([0, 0, 1, 2, 3, 5, 9, 20])])
    return [windows, horizon, random.choice([0, 0, 1, 3, 8]), random.choice([1, 1, 2, 3, 6])]
