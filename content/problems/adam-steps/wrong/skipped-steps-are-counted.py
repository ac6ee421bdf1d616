import numpy as np


def adam(parameters, gradients, rate, beta1, beta2, epsilon, decay):
    p = parameters.astype(float)
    m, v, t = np.zeros(p.shape), np.zeros(p.shape), 0
    for g in gradients.astype(float):
        t += 1
        if not np.isfinite(g).all():
            continue
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        p = p - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon) - rate * decay * p
    return p, m, v, t
