import numpy as np


def generate(n, random):
    train = np.array([[random.randrange(256) for _ in range(8)] for _ in range(60)], dtype="uint8")
    labels = np.array([random.randrange(4) for _ in range(60)])
    queries = np.array([[random.randrange(256) for _ in range(8)] for _ in range(n)], dtype="uint8")
    return [train, labels, queries, 5]
