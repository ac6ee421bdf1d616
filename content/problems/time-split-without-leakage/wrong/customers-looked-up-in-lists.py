import numpy as np


def time_split(times, customers, train_end, valid_end, horizon, embargo):
    train, valid, test = [], [], []
    seen, seen_later = [], []
    for row, time in enumerate(times):
        if time + horizon < train_end:
            train.append(row)
            seen.append(customers[row])
    for row, time in enumerate(times):
        if time >= train_end + embargo and time + horizon < valid_end and customers[row] not in seen:
            valid.append(row)
            seen_later.append(customers[row])
    for row, time in enumerate(times):
        if time >= valid_end + embargo and customers[row] not in seen + seen_later:
            test.append(row)
    return np.array(train, dtype=int), np.array(valid, dtype=int), np.array(test, dtype=int)
