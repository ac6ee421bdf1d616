import numpy as np
import pandas as pd


def rolling_features(payments: pd.DataFrame, days: int) -> pd.DataFrame:
    """Return the count and the mean amount of each user's payments in the days before each payment."""
    users = payments["user"].to_numpy()
    times = payments["time"].to_numpy()

    def payments_before(moments: np.ndarray) -> np.ndarray:
        """For each row: how many payments sort before its user and its moment."""
        # The sort is stable and the moments stand first, so a payment at the moment itself comes after it.
        order = np.lexsort((np.concatenate((moments, times)), np.tile(users, 2)))
        passed = np.empty(len(order), dtype="int64")
        passed[order] = np.cumsum(order >= len(times))
        return passed[: len(times)]

    first = payments_before(times - np.timedelta64(days, "D"))
    end = payments_before(times)
    amounts = payments["amount"].to_numpy()[np.lexsort((times, users))]
    running = np.concatenate(([0.0], np.cumsum(amounts)))
    count = pd.Series(end - first, index=payments.index)
    total = pd.Series(running[end] - running[first], index=payments.index)
    return pd.DataFrame({"count": count, "mean": total / count})
