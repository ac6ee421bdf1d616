def generate(random):
    last = random.choice([1, 2, 3, 10, 30, 100])
    changes = [
        [random.randrange(1, last + 5), random.choice([1, 1, 2, 3, 7, 50]), random.choice([0, 1, 1, 2, 5, 20])]
        for _ in range(random.randrange(0, 5))
    ]
    base = random.choice([0, 3, 10])
    return [base, changes, max(0, base + random.choice([-1, 0, 1, 2, 5, 11, 30, 80, 300])), last]
