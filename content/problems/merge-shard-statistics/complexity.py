def generate(n, random):
    return [[[random.randrange(1, 1000), random.uniform(-5, 5), random.uniform(0, 9)] for _ in range(n)]]
