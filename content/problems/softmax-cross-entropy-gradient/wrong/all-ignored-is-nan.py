import numpy as np


def loss_and_gradient(logits, targets, smoothing, ignored):
    n, c = logits.shape
    z = logits.astype(float)
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    keep = targets != ignored
    q = np.full((n, c), smoothing / c)
    q[np.arange(n)[keep], targets[keep]] += 1 - smoothing
    return float(-(q * log_p)[keep].sum() / keep.sum()), (np.exp(log_p) - q) * keep[:, None] / keep.sum()
