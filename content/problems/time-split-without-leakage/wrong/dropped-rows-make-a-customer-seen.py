import numpy as np


def time_split(times, customers, train_end, valid_end, horizon, embargo):
    known = times + horizon
    train = known < train_end
    valid = (times >= train_end + embargo) & (known < valid_end)
    test = times >= valid_end + embargo
    valid &= ~np.isin(customers, customers[times < train_end])
    test &= ~np.isin(customers, customers[times < valid_end])
    return np.flatnonzero(train), np.flatnonzero(valid), np.flatnonzero(test)
