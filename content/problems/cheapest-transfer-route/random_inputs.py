def generate(random):
    names = ["a", "b", "c", "d", "e", "f"][: random.randrange(2, 7)]
    top = random.choice([1, 3, 20])
    links = [[random.choice(names), random.choice(names), random.randint(0, top)] for _ in range(random.randrange(0, 14))]
    staging = {name: random.randint(0, top) for name in names if random.random() < 0.6}
    source, target = random.choice([("a", "b"), ("b", "a"), ("a", names[-1]), ("a", "a")])
    return [links, staging, source, target, random.choice([0, 1, 2, 2, 3, 3, 4, 6])]
