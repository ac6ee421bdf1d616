import numpy as np


def time_split(
    times: np.ndarray, customers: np.ndarray, train_end: int, valid_end: int, horizon: int, embargo: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the row numbers of the training, validation and test rows."""
    # Your code here
    return np.arange(0), np.arange(0), np.arange(0)
