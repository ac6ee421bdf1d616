import numpy as np


def attention(q, k, v, keep, causal):
    t, s = q.shape[1], k.shape[1]
    k, v = np.nan_to_num(k.astype(float)), np.nan_to_num(v.astype(float))
    scores = q.astype(float) @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
    seen = np.broadcast_to(keep[:, None, :], scores.shape).copy()
    if causal:
        seen &= np.arange(s) <= np.arange(t)[:, None] + s - t
    scores = np.where(seen, scores, -1e9)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True) @ v
