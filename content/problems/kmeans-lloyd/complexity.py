import numpy as np


def generate(n, random):
    points = np.array([[random.uniform(-1, 1) for _ in range(4)] for _ in range(n)])
    centers = np.array([[random.uniform(-1, 1) for _ in range(4)] for _ in range(16)])
    return [points, centers, 10]
