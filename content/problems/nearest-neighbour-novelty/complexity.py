import numpy as np


def generate(n, random):
    train = np.array([[random.uniform(-1, 1) for _ in range(8)] for _ in range(50)])
    queries = np.array([[random.uniform(-1, 1) for _ in range(8)] for _ in range(n)])
    return [train, queries, 3]
