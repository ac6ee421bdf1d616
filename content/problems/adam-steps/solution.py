import numpy as np


def adam(parameters: np.ndarray, gradients: np.ndarray, rate: float, beta1: float, beta2: float, epsilon: float, decay: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Return the parameters, both moments and the number of steps after AdamW on the gradients."""
    parameters = parameters.astype("float64")
    first = np.zeros_like(parameters)
    second = np.zeros_like(parameters)
    t = 0
    for gradient in gradients.astype("float64"):
        if np.isfinite(gradient).all():
            t += 1
            first = beta1 * first + (1 - beta1) * gradient
            second = beta2 * second + (1 - beta2) * gradient**2
            spread = np.sqrt(second / (1 - beta2**t))
            update = first / (1 - beta1**t) / (spread + epsilon)
            parameters = parameters - rate * (update + decay * parameters)
    return parameters, first, second, t
