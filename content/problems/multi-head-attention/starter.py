import numpy as np


def attention(
    x: np.ndarray,
    w_query: np.ndarray, w_key: np.ndarray, w_value: np.ndarray, w_out: np.ndarray,
    heads: int, length: int,
) -> np.ndarray:
    """Return the output of a multi-head self-attention layer, shape (n, d)."""
    # Your code here
    return np.zeros(x.shape)
