import numpy as np


def generate(random):
    b, d, e = random.randrange(1, 4), random.randrange(1, 5), random.randrange(1, 4)
    s = random.randrange(1, 7)
    t = random.randrange(1, s + 1)
    dtype = random.choice(["float16", "float32", "float64"])
    scale = random.choice([0.5, 1, 3, 200])

    def block(rows, width, size):
        return np.array([[[random.uniform(-size, size) for _ in range(width)] for _ in range(rows)] for _ in range(b)]).astype(dtype)

    q, k, v = block(t, d, scale), block(s, d, scale), block(s, e, 5)
    share = random.choice([0, 0.3, 0.8, 1])
    keep = np.array([[random.random() >= share for _ in range(s)] for _ in range(b)])
    if random.random() < 0.5:
        k[~keep] = random.choice([np.nan, np.inf, 7])
        v[~keep] = random.choice([np.nan, -np.inf, 7])
    return [q, k, v, keep, random.random() < 0.5]
