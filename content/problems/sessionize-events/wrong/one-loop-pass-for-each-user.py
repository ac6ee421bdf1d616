import numpy as np
import pandas as pd


def sessionize(events, gap):
    sessions = np.empty(len(events), dtype="int64")
    users = events["user"].to_numpy()
    for user in np.unique(users):
        rows = np.flatnonzero(users == user)
        mine = events.iloc[rows]
        order = np.argsort(mine["time"].to_numpy(), kind="stable")
        mine = mine.iloc[order]
        starts = (mine["time"].diff() > gap) | (mine["closes"].shift() == 1)
        sessions[rows[order]] = starts.cumsum()
    return pd.Series(sessions, index=events.index, name="session")
