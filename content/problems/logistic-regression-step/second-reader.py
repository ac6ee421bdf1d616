import numpy as np


def fit(features: np.ndarray, labels: np.ndarray, weights: np.ndarray, bias: float, rate: float, l2: float, steps: int) -> tuple[np.ndarray, float, list[float]]:
    """Return the weights and the bias after some steps of gradient descent, and the objective at each point."""
    x = np.asarray(features, dtype=np.float64)
    y = np.asarray(labels).reshape(-1).astype(np.float64)
    sign = 2.0 * y - 1.0
    w = np.array(weights, dtype=np.float64)
    b = float(bias)
    n = len(x)

    def objective(z):
        return float(np.logaddexp(0.0, -sign * z).mean() + l2 / 2 * (w @ w))

    z = x @ w + b
    objectives = [objective(z)]
    for _ in range(steps):
        small = np.exp(-np.abs(z))
        p = np.where(z >= 0, 1.0, small) / (1.0 + small)
        error = p - y
        w = w - rate * (x.T @ error / n + l2 * w)
        b = b - rate * float(error.mean())
        z = x @ w + b
        objectives.append(objective(z))
    return w, b, objectives
