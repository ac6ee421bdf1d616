import numpy as np


def generate(random):
    lead = random.choice([(), (), (2,), (2, 3)])
    tokens, width = random.choice([0, 1, 2, 4]), random.randrange(1, 8)
    shape = (*lead, tokens, width)
    count = int(np.prod(shape))
    dtype = random.choice(["float64", "float64", "float32", "int64"])
    data = [random.randrange(-8, 9) / (1 if dtype == "int64" else 4) for _ in range(count)]
    positions = np.array([random.choice([0, 1, 2, -3, random.randrange(5000)]) for _ in range(tokens)], dtype="int64")
    return [np.array(data, dtype=dtype).reshape(shape), positions, random.choice([10000.0, 100.0, 2.0]), 2 * random.randrange(width // 2 + 1)]
