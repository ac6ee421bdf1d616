import numpy as np


def generate(random):
    n = random.choice([1, 1, 2, 5, 20])
    d = random.randrange(1, 4)
    scale = random.choice([0.1, 1, 1, 300])
    features = np.array([[random.uniform(-scale, scale) for _ in range(d)] for _ in range(n)])
    labels = np.array([[random.randrange(2)] for _ in range(n)], dtype=random.choice(["int64", "int8", "uint8"]))
    weights = np.array([random.choice([0.0, random.uniform(-2, 2)]) for _ in range(d)])
    rate = random.uniform(0.01, 0.5) / max(1, scale)
    return [features, labels, weights, random.choice([0.0, random.uniform(-3, 3)]), rate, random.choice([0.0, 0.3, 1.5]), random.randrange(5)]
