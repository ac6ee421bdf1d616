def generate(random):
    states = random.randrange(1, 5)
    kinds = random.randrange(1, 4)
    zero = random.choice([0.0, 0.2, 0.6])
    deep = random.choice([1, 2, 3, 50])

    def row(size):
        return [0.0 if random.random() < zero else 2.0 ** -random.randrange(deep + 1) for _ in range(size)]

    readings = [random.randrange(kinds) for _ in range(random.randrange(1, 7))]
    return [row(states), [row(states) for _ in range(states)], [row(kinds) for _ in range(states)], readings]
