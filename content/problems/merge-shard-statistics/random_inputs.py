def generate(random):
    offset = random.choice([0, 0, 10**6, -(10**4)])
    shards = []
    for _ in range(random.choice([0, 1, 2, 3, 6])):
        count = random.choice([0, 1, 2, random.randrange(1000)])
        shards.append([count, offset + random.randrange(-20, 21) / 4, 0.0 if count == 1 else random.randrange(40) / 4])
    return [shards]
