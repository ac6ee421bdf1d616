import numpy as np


def generate(random):
    n = random.choice([0, 1, 2, 4, 8, 14, 20])
    factor, shift = random.choice([(1, 0), (-3, 5), (10**12, -7), (1, -4)])
    kinds, count = random.randint(1, 6), random.randint(1, 5)
    items = np.array([random.randrange(kinds) * factor + shift for _ in range(n)], dtype="int64")
    baskets = np.array([random.randrange(count) * factor - shift for _ in range(n)], dtype="int64")
    return [baskets, items, random.choice([1, 2, 3, 5, 30])]
