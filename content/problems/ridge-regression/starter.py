import numpy as np


def ridge(x: np.ndarray, y: np.ndarray, weights: np.ndarray, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the coefficients and intercepts of a weighted ridge regression, the intercept not penalised."""
    # Your code here
    return np.zeros((x.shape[1], y.shape[1])), np.zeros(y.shape[1])
