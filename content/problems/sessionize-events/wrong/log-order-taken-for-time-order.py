import pandas as pd


def sessionize(events, gap):
    by_user = events.groupby("user")
    starts = (by_user["time"].diff() > gap) | (by_user["closes"].shift() == 1)
    return starts.groupby(events["user"].to_numpy()).cumsum().astype("int64").rename("session")
