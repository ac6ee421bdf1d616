import numpy as np


def time_split(
    times: np.ndarray, customers: np.ndarray, train_end: int, valid_end: int, horizon: int, embargo: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the row numbers of the training, validation and test rows."""
    label_known = times + horizon
    train = label_known < train_end
    valid = (times >= train_end + embargo) & (label_known < valid_end)
    test = times >= valid_end + embargo
    valid &= ~np.isin(customers, customers[train])
    test &= ~np.isin(customers, customers[train | valid])
    return np.flatnonzero(train), np.flatnonzero(valid), np.flatnonzero(test)
