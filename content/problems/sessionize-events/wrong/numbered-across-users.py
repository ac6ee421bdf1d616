import numpy as np
import pandas as pd


def sessionize(events, gap):
    order = np.lexsort((events["time"], events["user"]))
    ordered = events.iloc[order]
    starts = (ordered["user"].diff().fillna(1) != 0) | (ordered["time"].diff() > gap) | (ordered["closes"].shift() == 1)
    sessions = np.empty(len(events), dtype="int64")
    sessions[order] = starts.cumsum() - 1
    return pd.Series(sessions, index=events.index, name="session")
