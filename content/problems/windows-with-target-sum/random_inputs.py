def generate(random):
    spread = random.choice([0, 1, 2, 5])
    changes = [random.randrange(-spread, spread + 1) for _ in range(random.choice([0, 1, 2, 3, 6, 10]))]
    return [changes, random.choice([0, 0, 1, -1, 2, 3, -4]), random.choice([1, 1, 1, 2, 3, 5])]
