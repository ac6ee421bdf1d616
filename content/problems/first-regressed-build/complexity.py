def generate(n, random):
    """n changes and a budget that is crossed in the middle of 2^40 builds, so that every search takes all its steps."""
    changes = [[random.randrange(1, 1000), random.randrange(1, 50), random.randrange(1, 100)] for _ in range(n)]
    middle = 2**39
    budget = sum(cost * ((middle - first) // every) for first, every, cost in changes)
    return [0, changes, budget, 2**40]
