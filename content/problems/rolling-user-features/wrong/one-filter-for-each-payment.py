import numpy as np
import pandas as pd


def rolling_features(payments, days):
    counts, means = [], []
    for user, time in zip(payments["user"], payments["time"]):
        oldest = time - pd.Timedelta(days=days)
        mine = payments[(payments["user"] == user) & (payments["time"] >= oldest) & (payments["time"] < time)]
        counts.append(len(mine))
        means.append(mine["amount"].mean() if len(mine) else np.nan)
    return pd.DataFrame(
        {"count": np.array(counts, dtype="int64"), "mean": np.array(means, dtype="float64")}, index=payments.index
    )
