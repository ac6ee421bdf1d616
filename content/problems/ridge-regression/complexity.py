import numpy as np


def generate(n, random):
    source = np.random.default_rng(random.randrange(2**32))
    return [source.normal(size=(n, 8)), source.normal(size=(n, 2)), source.uniform(0.1, 1, size=n), 0.5]
