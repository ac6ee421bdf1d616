def generate(random):
    size = random.choice([0, 1, 2, 5, 9, 14])
    now = random.choice([0, 100])
    times, memory = [], []
    failing = random.choice([0, 0.2, 0.7])
    for _ in range(size):
        now += random.choice([0, 1, 1, 2, 5])
        times.append(now)
        memory.append(None if random.random() < failing else random.randrange(random.choice([1, 3, 10])))
    return [times, memory, random.choice([1, 1, 2, 3, 5, 8, 100])]
