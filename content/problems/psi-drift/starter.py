import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, n_bins: int, epsilon: float) -> float:
    """Return the population stability index of current against reference."""
    # Your code here
    return 0.0
