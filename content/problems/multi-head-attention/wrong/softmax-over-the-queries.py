import numpy as np


def attention(x, w_query, w_key, w_value, w_out, heads, length):
    n, d = x.shape
    s = d // heads
    q, k, v = [(x @ w).reshape(n, heads, s).transpose(1, 0, 2) for w in (w_query, w_key, w_value)]
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(s)
    scores[:, :, length:] = -1e30
    w = np.exp(scores - scores.max(axis=1, keepdims=True))
    w = w / w.sum(axis=1, keepdims=True)
    return (w @ v).transpose(1, 0, 2).reshape(n, d) @ w_out
