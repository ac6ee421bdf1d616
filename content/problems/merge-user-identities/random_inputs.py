def generate(random):
    names = ["a", "b", "c", "d", "e", "f", "A", ""][: random.randrange(1, 9)]
    accounts = [[random.choice(names) for _ in range(random.choice([0, 1, 1, 2, 2, 3]))] for _ in range(random.choice([0, 1, 2, 4, 7, 10]))]
    return [accounts, random.choice([1, 2, 2, 3, 3, 5])]
