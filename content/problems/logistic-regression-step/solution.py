import numpy as np


def fit(features: np.ndarray, labels: np.ndarray, weights: np.ndarray, bias: float, rate: float, l2: float, steps: int) -> tuple[np.ndarray, float, list[float]]:
    """Return the weights and the bias after some steps of gradient descent, and the objective at each point."""
    target = labels.ravel()

    def objective() -> float:
        z = features @ weights + bias
        # log(1 + exp(z)) - target * z, written so that exp never sees a positive number
        losses = np.maximum(z, 0) - target * z + np.log1p(np.exp(-np.abs(z)))
        return float(losses.mean() + l2 / 2 * (weights**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        z = features @ weights + bias
        error = (1 + np.tanh(z / 2)) / 2 - target
        weights = weights - rate * (features.T @ error / len(features) + l2 * weights)
        bias = bias - rate * float(error.mean())
        objectives.append(objective())
    return weights, bias, objectives
