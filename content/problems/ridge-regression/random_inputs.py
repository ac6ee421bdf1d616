import numpy as np


def generate(random):
    # Without a penalty only small integers: then columns depend on each other exactly or are far from it.
    strength = random.choice([0.0, 0.5, 2.0, 30.0])
    n, d, m = random.choice([1, 2, 4, 8, 15]), random.randrange(1, 4), random.randrange(1, 3)
    dtype = random.choice(["uint8", "float32", "float64"])
    if strength == 0 or dtype == "uint8":
        x = [[random.randrange(6) for _ in range(d)] for _ in range(n)]
    else:
        x = [[random.uniform(-3, 3) + 10 * j for j in range(d)] for _ in range(n)]
    y = [[random.uniform(-5, 5) for _ in range(m)] for _ in range(n)]
    if strength == 0:
        weights = [float(random.choice([1, 1, 4])) for _ in range(n)]
    else:
        weights = [random.choice([0.0, 1.0, random.uniform(0.1, 5)]) for _ in range(n)]
    weights[random.randrange(n)] = 1.0
    return [np.array(x, dtype=dtype), np.array(y), np.array(weights), strength]
