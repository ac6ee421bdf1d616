import numpy as np


def generate(random):
    d = random.randrange(1, 4)
    n = random.choice([0, 1, 2, 5, 12, 30])
    k = random.choice([1, 2, 3, 5])
    dtype = random.choice(["uint8", "float32", "float64"])

    def row():
        if dtype == "uint8":
            return [random.randrange(256) for _ in range(d)]
        return [random.randrange(-4096, 4097) / 1024 for _ in range(d)]

    points = [row() for _ in range(n)]
    points += [list(random.choice(points)) for _ in range(random.randrange(3)) if points]
    centers = [list(random.choice(points)) if points and random.random() < 0.7 else row() for _ in range(k)]
    shape = (-1, d)
    return [np.array(points, dtype=dtype).reshape(shape), np.array(centers, dtype=dtype).reshape(shape), random.choice([0, 1, 2, 3, 20])]
