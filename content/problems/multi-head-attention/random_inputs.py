import numpy as np


def generate(random):
    heads, size, tokens = random.choice([1, 2, 3]), random.choice([1, 2, 3]), random.choice([1, 2, 3, 5])
    width = heads * size
    scale = random.choice([1, 1, 1, 40])

    def matrix(rows, factor):
        return np.array([factor * random.randrange(-4, 5) / 4 for _ in range(rows * width)]).reshape(rows, width)

    return [matrix(tokens, scale), matrix(width, scale), *[matrix(width, 1) for _ in range(3)], heads, random.randrange(1, tokens + 1)]
