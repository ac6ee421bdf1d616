import numpy as np


def generate(n, random):
    times = np.array([random.randrange(300) for _ in range(n)], dtype="int64")
    customers = np.array([random.randrange(10 * n) for _ in range(n)], dtype="int64")
    return [times, customers, 100, 200, 2, 1]
