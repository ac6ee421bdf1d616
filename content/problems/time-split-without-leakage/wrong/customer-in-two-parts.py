import numpy as np


def time_split(times, customers, train_end, valid_end, horizon, embargo):
    known = times + horizon
    train = known < train_end
    valid = (times >= train_end + embargo) & (known < valid_end)
    test = times >= valid_end + embargo
    return np.flatnonzero(train), np.flatnonzero(valid), np.flatnonzero(test)
