import numpy as np


def ridge(x: np.ndarray, y: np.ndarray, weights: np.ndarray, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the coefficients and intercepts of a weighted ridge regression, the intercept not penalised."""
    x_mean = np.average(x, axis=0, weights=weights)
    root = np.sqrt(weights)[:, None]
    d = x.shape[1]
    # Centred columns cannot see a constant, so y needs no centring. The penalty is
    # d more rows: row j asks that sqrt(strength) * coefficient j be 0.
    rows = np.vstack([root * (x - x_mean), np.sqrt(strength) * np.eye(d)])
    targets = np.vstack([root * y, np.zeros((d, y.shape[1]))])
    coefficients = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return coefficients, np.average(y, axis=0, weights=weights) - x_mean @ coefficients
