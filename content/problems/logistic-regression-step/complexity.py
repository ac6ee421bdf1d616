import numpy as np


def generate(n, random):
    features = np.array([[random.uniform(-1, 1) for _ in range(3)] for _ in range(50)])
    labels = np.array([[random.randrange(2)] for _ in range(50)])
    return [features, labels, np.zeros(3), 0.0, 0.1, 0.01, n]
