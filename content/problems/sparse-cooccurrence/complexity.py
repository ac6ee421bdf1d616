import numpy as np


def generate(n, random):
    baskets = np.array([random.randrange(max(1, n // 4)) * 7919 - 10**9 for _ in range(n)], dtype="int64")
    items = np.array([random.randrange(6) for _ in range(n)], dtype="int64")
    return [baskets, items, 5]
