def generate(random):
    names = ["a", "b", "A", "", "c1", "c10"][: random.randrange(1, 7)]
    return [[random.choice(names) for _ in range(random.choice([0, 1, 2, 5, 10, 20]))], random.choice([0, 1, 1, 2, 2, 3, 4, 9])]
