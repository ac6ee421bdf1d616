import numpy as np


def generate(n, random):
    queries = np.array([[random.uniform(-1, 1) for _ in range(4)] for _ in range(4)])
    items = np.array([[random.uniform(-1, 1) for _ in range(4)] for _ in range(n)])
    return [queries, items, 5]
