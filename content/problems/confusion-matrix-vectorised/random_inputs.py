import numpy as np


def generate(random):
    classes = random.randint(1, 4)
    n = random.choice([0, 1, 2, 5, 9, 15])
    steps = random.choice([2, 4, 8])
    used = random.randint(1, classes)
    y_true = np.array([random.randrange(used) for _ in range(n)], dtype="int64")
    y_pred = np.array([random.randrange(classes) if random.random() < 0.5 else one for one in y_true.tolist()], dtype="int64")
    confidence = np.array([random.randint(0, steps) / steps for _ in range(n)], dtype="float64")
    thresholds = np.array([random.randint(-1, steps + 1) / steps for _ in range(random.choice([0, 1, 2, 4]))], dtype="float64")
    return [y_true, y_pred, confidence, thresholds, classes]
