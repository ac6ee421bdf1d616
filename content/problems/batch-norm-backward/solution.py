import numpy as np


def batch_norm_backward(upstream: np.ndarray, x: np.ndarray, gamma: np.ndarray, epsilon: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of the loss with respect to x, gamma and beta."""
    upstream = upstream.astype("float64")
    x = x.astype("float64")

    def channel_mean(values: np.ndarray) -> np.ndarray:
        return values.mean(axis=(0, 2, 3), keepdims=True)

    centred = x - channel_mean(x)
    inverse = 1 / np.sqrt(channel_mean(centred**2) + epsilon)
    xhat = centred * inverse

    dgamma = (upstream * xhat).sum(axis=(0, 2, 3))
    dbeta = upstream.sum(axis=(0, 2, 3))
    # Without its parts along the constant and along xhat, which mean and variance absorb.
    free = upstream - channel_mean(upstream) - xhat * channel_mean(upstream * xhat)
    return gamma[:, None, None] * inverse * free, dgamma, dbeta
