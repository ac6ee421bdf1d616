import numpy as np


def attention(x, w_query, w_key, w_value, w_out, heads, length):
    n, d = x.shape
    s = d // heads
    q, k, v = [(x @ w).reshape(heads, n, s) for w in (w_query, w_key, w_value)]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(s)
    scores[:, :, length:] = -np.inf
    w = np.exp(scores - scores.max(axis=2, keepdims=True))
    w = w / w.sum(axis=2, keepdims=True)
    return (w @ v).transpose(1, 0, 2).reshape(n, d) @ w_out
