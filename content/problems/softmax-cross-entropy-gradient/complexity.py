import numpy as np


def generate(n, random):
    source = np.random.default_rng(random.randrange(2**32))
    return [source.normal(size=(n, 64)), source.integers(0, 64, size=n), 0.1, -1]
