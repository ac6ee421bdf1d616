import numpy as np


def generate(random):
    shape = tuple(random.choice([1, 1, 2, 3]) for _ in range(4))
    size = int(np.prod(shape))
    scale, offset = random.choice([1, 1, 0.1, 20]), random.choice([0, 0, 5, -40])
    x = np.array([offset + scale * random.uniform(-1, 1) for _ in range(size)]).reshape(shape)
    if random.random() < 0.2:
        x[:, 0] = offset
    upstream = np.array([random.uniform(-2, 2) for _ in range(size)]).reshape(shape)
    gamma = np.array([random.choice([0.0, 1.0, random.uniform(-2, 2)]) for _ in range(shape[1])])
    kinds = ["float32", "float64"]
    return [upstream.astype(random.choice(kinds)), x.astype(random.choice(kinds)), gamma, random.choice([0.5, 0.01, 2.0])]
