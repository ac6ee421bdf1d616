import numpy as np


def generate(n, random):
    y_true = np.array([random.randrange(3) for _ in range(n)], dtype="int64")
    y_pred = np.array([random.randrange(3) for _ in range(n)], dtype="int64")
    confidence = np.array([random.random() for _ in range(n)], dtype="float64")
    thresholds = np.array([0.9, 0.5, 0.1, 0.5, 0.0, 0.7, 0.3, 1.0])
    return [y_true, y_pred, confidence, thresholds, 3]
