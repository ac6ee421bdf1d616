import numpy as np


def adam(parameters: np.ndarray, gradients: np.ndarray, rate: float, beta1: float, beta2: float, epsilon: float, decay: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Return the parameters, both moments and the number of steps after AdamW on the gradients."""
    current = np.array(parameters, dtype=np.float64)
    first = np.zeros(current.shape)
    second = np.zeros(current.shape)
    t = 0
    rate, beta1, beta2, epsilon, decay = map(float, (rate, beta1, beta2, epsilon, decay))
    for raw in gradients:
        g = np.asarray(raw, dtype=np.float64)
        if not np.isfinite(g).all():
            continue
        t += 1
        first = beta1 * first + (1.0 - beta1) * g
        second = beta2 * second + (1.0 - beta2) * (g * g)
        update = (first / (1.0 - beta1 ** t)) / (np.sqrt(second / (1.0 - beta2 ** t)) + epsilon)
        current = current - rate * update - rate * decay * current
    return current, first, second, t
