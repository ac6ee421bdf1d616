import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(
    image: np.ndarray, kernels: np.ndarray, bias: np.ndarray, stride: tuple[int, int], padding: tuple[int, int]
) -> np.ndarray:
    """Return the output of a convolution layer, shape (filters, out_height, out_width)."""
    down, right = stride
    rows, columns = padding
    padded = np.pad(image, ((0, 0), (rows, rows), (columns, columns)))
    windows = sliding_window_view(padded, kernels.shape[2:], axis=(1, 2))[:, ::down, ::right]
    # windows: channel, output row, output column, kernel row, kernel column
    return np.einsum("fcab,cijab->fij", kernels, windows) + bias[:, None, None]
