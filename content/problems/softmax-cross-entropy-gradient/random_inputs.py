import numpy as np


def generate(random):
    n, c = random.choice([0, 1, 2, 3, 6]), random.randrange(1, 6)
    dtype = random.choice(["float16", "float32", "float64", "float64"])
    scale = random.choice([0.1, 1, 5, 10000])
    logits = np.array([random.uniform(-scale, scale) for _ in range(n * c)]).reshape(n, c).astype(dtype)
    ignored = random.choice([-100, -1, 0, 0, 2, 99])
    share = random.choice([0, 0.3, 1])
    targets = [ignored if random.random() < share else random.randrange(c) for _ in range(n)]
    return [logits, np.array(targets, dtype="int64"), random.choice([0.0, 0.1, 0.5, 0.9]), ignored]
