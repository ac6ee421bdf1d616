import numpy as np


def generate(n, random):
    """n output rows of fixed width; two channels, two filters, kernels of 3 x 3."""
    image = np.array([random.uniform(-1, 1) for _ in range(2 * n * 8)]).reshape(2, n, 8)
    kernels = np.array([random.uniform(-1, 1) for _ in range(36)]).reshape(2, 2, 3, 3)
    return [image, kernels, np.array([0.5, -0.5]), (1, 1), (1, 1)]
