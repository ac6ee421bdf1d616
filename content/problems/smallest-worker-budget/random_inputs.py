def generate(random):
    top = random.choice([1, 2, 10, 100, 10**9])
    sizes = [random.choice([0, random.randrange(top + 1), random.randrange(top + 1), top]) for _ in range(random.choice([0, 1, 2, 4, 7, 10]))]
    return [sizes, random.choice([1, 1, 2, 3, 4, 12])]
