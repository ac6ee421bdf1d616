import numpy as np


def generate(n, random):
    gradients = np.array([[random.gauss(0, 1) for _ in range(4)] for _ in range(n)])
    return [np.ones(4), gradients, 0.01, 0.9, 0.999, 1e-8, 0.1]
