def generate(random):
    names = ["a", "b", "c", "d", "A", "oom", "", "0"][: random.randrange(1, 9)]
    random.shuffle(names)
    return [[random.choice(names) for _ in range(random.randrange(0, 16))], random.choice([0, 1, 2, 3, 5, 9])]
