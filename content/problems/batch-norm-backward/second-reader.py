import numpy as np


def batch_norm_backward(upstream: np.ndarray, x: np.ndarray, gamma: np.ndarray, epsilon: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of the loss with respect to x, gamma and beta."""
    axes = (0, 2, 3)
    g = np.asarray(upstream, dtype=np.float64)
    values = np.asarray(x, dtype=np.float64)
    scale = np.asarray(gamma, dtype=np.float64).reshape(1, -1, 1, 1)
    # Shift by one value of the channel first: equal values then centre to exactly 0.
    centred = values - values[:1, :, :1, :1]
    centred = centred - centred.mean(axis=axes, keepdims=True)
    root = np.sqrt((centred * centred).mean(axis=axes, keepdims=True) + epsilon)
    xhat = centred / root
    dbeta = g.sum(axis=axes)
    dgamma = (g * xhat).sum(axis=axes)
    size = values.shape[0] * values.shape[2] * values.shape[3]
    dx = scale / root * (g - dbeta.reshape(1, -1, 1, 1) / size - xhat * (dgamma.reshape(1, -1, 1, 1) / size))
    return dx, dgamma, dbeta
