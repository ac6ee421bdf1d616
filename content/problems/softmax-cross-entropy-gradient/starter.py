import numpy as np


def loss_and_gradient(logits: np.ndarray, targets: np.ndarray, smoothing: float, ignored: int) -> tuple[float, np.ndarray]:
    """Return the mean smoothed cross-entropy of the positions that count and its gradient by the logits."""
    # Your code here
    return 0.0, np.zeros(logits.shape)
