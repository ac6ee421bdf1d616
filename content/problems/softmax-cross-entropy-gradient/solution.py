import numpy as np


def loss_and_gradient(logits: np.ndarray, targets: np.ndarray, smoothing: float, ignored: int) -> tuple[float, np.ndarray]:
    """Return the mean smoothed cross-entropy of the positions that count and its gradient by the logits."""
    loss, gradient = 0.0, np.zeros(logits.shape)
    rows = np.flatnonzero(targets != ignored)
    if rows.size:
        scores = logits[rows].astype("float64")
        scores -= scores.max(axis=1, keepdims=True)
        log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        q = np.full(scores.shape, smoothing / logits.shape[1])
        q[np.arange(rows.size), targets[rows]] += 1 - smoothing
        loss = -float((q * log_p).sum()) / rows.size
        gradient[rows] = (np.exp(log_p) - q) / rows.size
    return loss, gradient
