import numpy as np


def loss_and_gradient(logits: np.ndarray, targets: np.ndarray, smoothing: float, ignored: int) -> tuple[float, np.ndarray]:
    """Return the mean smoothed cross-entropy of the positions that count and its gradient by the logits."""
    n, c = logits.shape
    gradient = np.zeros((n, c))
    ignored = int(ignored)
    # Compare as Python ints: `ignored` need not fit the dtype of the targets.
    rows = np.array([i for i, t in enumerate(targets.tolist()) if t != ignored], dtype=np.intp)
    m = len(rows)
    if m == 0:
        return 0.0, gradient
    target = targets[rows].astype(np.intp)
    z = logits[rows].astype(np.float64)
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=1, keepdims=True)
    logp = z - np.log(total)
    index = np.arange(m)
    loss = -(1.0 - smoothing) * logp[index, target]
    if smoothing:
        loss = loss - smoothing * logp.mean(axis=1)
    p = e / total
    p -= smoothing / c
    p[index, target] -= 1.0 - smoothing
    gradient[rows] = p / m
    return float(loss.mean()), gradient
