import numpy as np


def conv2d(
    image: np.ndarray, kernels: np.ndarray, bias: np.ndarray, stride: tuple[int, int], padding: tuple[int, int]
) -> np.ndarray:
    """Return the output of a convolution layer, shape (filters, out_height, out_width)."""
    # Your code here
    return np.zeros((len(kernels), 1, 1))
