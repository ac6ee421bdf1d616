import numpy as np


def generate(random):
    d = random.randrange(1, 4)
    scale = random.choice([1, 3, 12])
    offset = random.choice([0, 0, 10**8, -(10**7)])

    def rows(count):
        return [[offset + scale * random.randrange(-4, 5) for _ in range(d)] for _ in range(count)]

    train = rows(random.choice([1, 2, 5, 9]))
    queries = rows(random.choice([0, 1, 4])) + [list(random.choice(train)) for _ in range(random.randrange(3))]
    k = random.randrange(1, len(train) + 1)
    return [np.array(train, dtype="float64"), np.array(queries, dtype="float64").reshape(-1, d), k]
