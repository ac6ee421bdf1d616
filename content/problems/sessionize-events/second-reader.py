import numpy as np
import pandas as pd


def sessionize(events: pd.DataFrame, gap: int) -> pd.Series:
    """Return the number of each event's session among the sessions of its user."""
    n = len(events)
    session = np.zeros(n, dtype="int64")
    if n:
        order = np.lexsort((events["time"].to_numpy(), events["user"].to_numpy()))  # stable
        user = events["user"].to_numpy()[order]
        time = events["time"].to_numpy()[order]
        closes = events["closes"].to_numpy()[order]
        same = user[1:] == user[:-1]
        new = np.zeros(n, dtype="int64")
        new[1:] = same & ((np.diff(time) > min(gap, 10**11)) | (closes[:-1] == 1))
        total = np.cumsum(new)
        starts = np.concatenate([[True], ~same])
        first = np.maximum.accumulate(np.where(starts, np.arange(n), 0))
        session[order] = total - total[first]
    return pd.Series(session, index=events.index, name="session")
