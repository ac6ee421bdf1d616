import numpy as np
import pandas as pd


def rolling_features(payments, days):
    n = len(payments)
    order = np.lexsort((payments["time"], payments["user"]))
    users, times = payments["user"].to_numpy()[order], payments["time"].to_numpy()[order]
    running = np.concatenate(([0.0], np.cumsum(payments["amount"].to_numpy()[order])))
    count, mean = np.zeros(n, dtype="int64"), np.full(n, np.nan)
    for user in np.unique(users):
        low, high = np.searchsorted(users, user), np.searchsorted(users, user, side="right")
        mine = times[low:high]
        first = low + np.searchsorted(mine, mine - np.timedelta64(days, "D"))
        end = np.arange(low, high)
        some = end > first
        count[order[low:high]] = end - first
        mean[order[low:high][some]] = (running[end] - running[first])[some] / (end - first)[some]
    return pd.DataFrame({"count": count, "mean": mean}, index=payments.index)
