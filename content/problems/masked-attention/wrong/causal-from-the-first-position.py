import numpy as np


def attention(q, k, v, keep, causal):
    t, s = q.shape[1], k.shape[1]
    k, v = np.where(keep[:, :, None], k, 0).astype(float), np.where(keep[:, :, None], v, 0).astype(float)
    scores = q.astype(float) @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
    seen = np.broadcast_to(keep[:, None, :], scores.shape).copy()
    if causal:
        seen &= np.arange(s) <= np.arange(t)[:, None]
    top = np.where(seen, scores, -np.inf).max(axis=-1, keepdims=True)
    weights = np.where(seen, np.exp(np.where(seen, scores - np.where(np.isfinite(top), top, 0), 0)), 0)
    return weights / np.maximum(weights.sum(axis=-1, keepdims=True), 1e-300) @ v
