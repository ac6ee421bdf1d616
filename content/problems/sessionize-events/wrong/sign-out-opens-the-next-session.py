import numpy as np
import pandas as pd


def sessionize(events, gap):
    order = np.lexsort((events["time"], events["user"]))
    ordered = events.iloc[order]
    starts = (ordered.groupby("user")["time"].diff() > gap) | (ordered["closes"] == 1)
    sessions = np.empty(len(events), dtype="int64")
    sessions[order] = starts.groupby(ordered["user"]).cumsum()
    return pd.Series(sessions, index=events.index, name="session")
