import numpy as np


def generate(n, random):
    return [np.array([[random.gauss(0, 1 + j) for j in range(8)] for _ in range(n)]), 8]
