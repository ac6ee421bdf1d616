import numpy as np
import pandas as pd


def retention(events, days):
    active = events.dropna(subset=["time"])
    start = active.groupby("user")["time"].transform("min")
    first = start.dt.normalize()
    offset = (active["time"] - start).dt.days
    pairs = pd.DataFrame({"user": active["user"], "first": first, "offset": offset}).drop_duplicates()
    offsets = np.arange(days + 1)
    counts = pairs.groupby(["first", "offset"]).size().unstack(fill_value=0).reindex(columns=offsets, fill_value=0)
    known = (active["time"].dt.normalize().max() - counts.index).days
    shares = counts.div(counts[0], axis=0).where(offsets <= known.to_numpy()[:, None])
    table = shares.add_prefix("day_").reset_index(drop=True)
    table.insert(0, "cohort", counts.index.strftime("%Y-%m-%d"))
    table.insert(1, "users", counts[0].to_numpy())
    return table
