import numpy as np


def attention(q: np.ndarray, k: np.ndarray, v: np.ndarray, keep: np.ndarray, causal: bool) -> np.ndarray:
    """Return the output of scaled dot-product attention under a padding mask and, if asked, a causal one."""
    t, s = q.shape[1], k.shape[1]
    values = np.zeros(v.shape)
    values[keep] = v[keep]
    scores = np.einsum("btd,bsd->bts", q, k, dtype="float64") / np.sqrt(q.shape[2])

    seen = keep[:, None]
    if causal:
        seen = seen & np.tri(t, s, s - t, dtype=bool)
    scores = np.where(seen, scores, -np.inf)
    with np.errstate(invalid="ignore"):  # a query that sees nothing gives inf - inf, later 0 / 0
        weights = np.exp(scores - scores.max(axis=2, keepdims=True))
        weights = np.where(seen, weights / weights.sum(axis=2, keepdims=True), 0)
    return weights @ values
