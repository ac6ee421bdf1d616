import numpy as np


def batch_norm_backward(upstream, x, gamma, epsilon):
    upstream, x = upstream.astype(float), x.astype(float)
    axes = (0, 2, 3)
    mean = x.mean(axis=axes, keepdims=True)
    inverse = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + epsilon)
    xhat = (x - mean) * inverse
    dxhat = upstream * gamma
    dx = inverse * (dxhat - dxhat.mean(axis=axes, keepdims=True) - xhat * (dxhat * xhat).mean(axis=axes, keepdims=True))
    return dx, (upstream * xhat).sum(axis=axes), upstream.sum(axis=axes)
