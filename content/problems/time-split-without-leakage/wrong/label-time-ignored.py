import numpy as np


def time_split(times, customers, train_end, valid_end, horizon, embargo):
    train = times < train_end
    valid = (times >= train_end + embargo) & (times < valid_end)
    test = times >= valid_end + embargo
    valid &= ~np.isin(customers, customers[train])
    test &= ~np.isin(customers, customers[train | valid])
    return np.flatnonzero(train), np.flatnonzero(valid), np.flatnonzero(test)
