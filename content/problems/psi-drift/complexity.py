import numpy as np


def generate(n, random):
    reference = np.array([random.uniform(-100, 100) for _ in range(n)])
    current = np.array([random.uniform(-80, 120) for _ in range(n)])
    return [reference, current, 10, 0.0001]
