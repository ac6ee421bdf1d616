import numpy as np


def generate(random):
    size = random.choice([0, 1, 2, 5, 12, 25])
    shift = random.choice([0, -15, 10**12])
    times = np.array([shift + random.randrange(24) for _ in range(size)], dtype="int64")
    customers = np.array([random.randrange(-2, random.choice([2, 9])) for _ in range(size)], dtype="int64")
    train_end = random.randrange(4, 12)
    valid_end = train_end + random.randrange(10)
    return [times, customers, shift + train_end, shift + valid_end, random.randrange(4), random.randrange(4)]
