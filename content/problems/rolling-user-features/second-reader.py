import numpy as np
import pandas as pd


def rolling_features(payments: pd.DataFrame, days: int) -> pd.DataFrame:
    """Return the count and the mean amount of each user's payments in the days before each payment."""
    n = len(payments)
    count = np.zeros(n, dtype="int64")
    mean = np.full(n, np.nan)
    if n:
        stamps = payments["time"].to_numpy()
        span = days * int(np.timedelta64(1, "D").astype(stamps.dtype.str.replace("M8", "m8")).astype("int64"))
        order = np.lexsort((stamps, payments["user"].to_numpy()))
        users = payments["user"].to_numpy()[order].tolist()
        times = stamps.astype("int64")[order].tolist()
        low, high = [], []
        first = before = 0
        for i, (user, time) in enumerate(zip(users, times)):
            if i and users[i - 1] != user:
                first = before = i
            elif i and times[i - 1] != time:
                before = i  # the first row of this user at this time
            while times[first] < time - span:
                first += 1
            low.append(first)
            high.append(before)
        low, high = np.array(low), np.array(high)
        amounts = np.append(payments["amount"].to_numpy(dtype="float64")[order], 0.0)
        sums = np.add.reduceat(amounts, np.column_stack([low, high]).ravel())[::2]
        size = high - low
        count[order] = size
        mean[order] = np.where(size > 0, sums / np.maximum(size, 1), np.nan)
    return pd.DataFrame({"count": count, "mean": mean}, index=payments.index)
