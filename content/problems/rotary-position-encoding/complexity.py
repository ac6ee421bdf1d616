import numpy as np


def generate(n, random):
    """n tokens with eight features each, six of them rotated."""
    vectors = np.array([random.uniform(-1, 1) for _ in range(8 * n)]).reshape(n, 8)
    return [vectors, np.array([random.randrange(10000) for _ in range(n)]), 10000.0, 6]
