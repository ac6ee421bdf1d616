import numpy as np


def batch_norm_backward(upstream, x, gamma, epsilon):
    upstream, x = upstream.astype(float), x.astype(float)
    mean = x.mean(axis=0)
    inverse = 1 / np.sqrt(x.var(axis=0) + epsilon)
    xhat = (x - mean) * inverse
    dxhat = upstream * gamma[None, :, None, None]
    dx = inverse * (dxhat - dxhat.mean(axis=0) - xhat * (dxhat * xhat).mean(axis=0))
    return dx, (upstream * xhat).sum(axis=(0, 2, 3)), upstream.sum(axis=(0, 2, 3))
