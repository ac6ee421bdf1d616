import numpy as np


def generate(random):
    dtype, low, high = random.choice([("uint8", 0, 4), ("uint8", 0, 256), ("int16", -400, 400), ("int32", -(10**6), 10**6), ("int64", -3, 4)])
    n, m, d = random.choice([1, 2, 4, 7, 12]), random.choice([0, 1, 3]), random.randrange(1, 4)

    def rows(count):
        data = [[random.randrange(low, high) for _ in range(d)] for _ in range(count)]
        return np.array(data, dtype=dtype).reshape(count, d)

    labels = np.array([random.choice([-2, 0, 3, 10**12]) for _ in range(n)])
    return [rows(n), labels, rows(m), random.choice([1, 1, 2, 3, 4, 20])]
