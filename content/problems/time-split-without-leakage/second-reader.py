import numpy as np


def time_split(
    times: np.ndarray, customers: np.ndarray, train_end: int, valid_end: int, horizon: int, embargo: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the row numbers of the training, validation and test rows."""
    known = times + horizon
    train = known < train_end
    valid = (times >= train_end + embargo) & (known < valid_end)
    test = times >= valid_end + embargo

    distinct, codes = np.unique(customers, return_inverse=True)
    codes = codes.reshape(-1)
    seen = np.zeros(len(distinct), dtype=bool)
    seen[codes[train]] = True
    valid &= ~seen[codes]
    seen[codes[valid]] = True
    test &= ~seen[codes]
    return np.flatnonzero(train), np.flatnonzero(valid), np.flatnonzero(test)
