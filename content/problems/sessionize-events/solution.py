import numpy as np
import pandas as pd


def sessionize(events: pd.DataFrame, gap: int) -> pd.Series:
    """Return the number of each event's session among the sessions of its user."""
    order = np.lexsort((events["time"], events["user"]))
    ordered = events.iloc[order]
    by_user = ordered.groupby("user")
    starts = (by_user["time"].diff() > gap) | (by_user["closes"].shift() == 1)
    sessions = np.empty(len(events), dtype="int64")
    sessions[order] = starts.groupby(ordered["user"]).cumsum()
    return pd.Series(sessions, index=events.index, name="session")
