def generate(random):
    size = random.choice([0, 1, 2, 3, 6, 10])
    names = list(range(size))
    random.shuffle(names)
    parents = [None] * size
    alone = random.choice([0, 0.1, 0.4])
    for place in range(1, size):
        if random.random() >= alone:
            parents[names[place]] = names[random.randrange(max(0, place - random.choice([1, 2, 10])), place)]
    steps = [random.choice([0, 1, 1, 2, 5, 9]) if parent is not None else random.choice([0, 50, -3]) for parent in parents]
    return [parents, steps]
