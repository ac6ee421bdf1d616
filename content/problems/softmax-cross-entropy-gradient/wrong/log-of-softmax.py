import numpy as np


def loss_and_gradient(logits, targets, smoothing, ignored):
    n, c = logits.shape
    keep = targets != ignored
    if not keep.any():
        return 0.0, np.zeros((n, c))
    z = logits.astype(float)
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    q = np.full((n, c), smoothing / c)
    q[np.arange(n)[keep], targets[keep]] += 1 - smoothing
    loss = -(q * np.log(p + 1e-12))[keep].sum() / keep.sum()
    return float(loss), (p - q) * keep[:, None] / keep.sum()
