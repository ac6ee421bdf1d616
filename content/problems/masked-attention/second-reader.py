import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, keep: np.ndarray, causal: bool) -> np.ndarray:
    """Return the output of scaled dot-product attention under a padding mask and, if asked, a causal one."""
    keep = np.asarray(keep, dtype=bool)
    q = np.asarray(q, dtype=np.float64)
    # Padded rows may hold NaN or infinity: select before computing, 0 * NaN is NaN.
    k = np.where(keep[:, :, None], k, 0).astype(np.float64)
    v = np.where(keep[:, :, None], v, 0).astype(np.float64)
    t, d = q.shape[1:]
    s = k.shape[1]
    seen = np.broadcast_to(keep[:, None, :], (q.shape[0], t, s))
    if causal:
        seen = seen & (np.arange(s)[None, :] <= np.arange(t)[:, None] + (s - t))
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(float(d))
    scores = np.where(seen, scores, -np.inf)
    top = scores.max(axis=2, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=2, keepdims=True)
    weights = weights / np.where(total > 0, total, 1.0)
    return weights @ v
