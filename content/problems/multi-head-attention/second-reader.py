import numpy as np


def attention(
    x: np.ndarray,
    w_query: np.ndarray, w_key: np.ndarray, w_value: np.ndarray, w_out: np.ndarray,
    heads: int, length: int,
) -> np.ndarray:
    """Return the output of a multi-head self-attention layer, shape (n, d)."""
    n, d = x.shape
    s = d // heads
    real = x[:length]
    q = (x @ w_query).reshape(n, heads, s).transpose(1, 0, 2)
    k = (real @ w_key).reshape(length, heads, s).transpose(1, 2, 0)
    v = (real @ w_value).reshape(length, heads, s).transpose(1, 0, 2)
    scores = q @ k / np.sqrt(s)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return (weights @ v).transpose(1, 0, 2).reshape(n, d) @ w_out
