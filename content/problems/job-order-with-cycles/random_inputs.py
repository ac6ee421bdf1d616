def generate(random):
    names = random.sample(["a", "b", "c", "d", "e", "B", "a1", "a10", "a2", ""], random.randrange(0, 9))
    order = random.sample(names, len(names))
    needs = {}
    for place, name in enumerate(names):
        back = random.random() < 0.15
        pool = (names if back else order[: order.index(name)]) + ["raw.csv"]
        needs[name] = [random.choice(pool) for _ in range(random.choice([0, 1, 1, 2, 3]))]
    return [needs]
