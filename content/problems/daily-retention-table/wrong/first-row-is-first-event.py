import numpy as np


def retention(events, days):
    active = events.assign(day=events["time"].dt.normalize())[["user", "day"]].dropna().drop_duplicates()
    first = active.groupby("user")["day"].transform("first")
    offset = (active["day"] - first).dt.days
    offsets = np.arange(days + 1)
    counts = active.assign(first=first, offset=offset).groupby(["first", "offset"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=offsets, fill_value=0)
    known = (active["day"].max() - counts.index).days
    shares = counts.div(counts[0], axis=0).where(offsets <= known.to_numpy()[:, None])
    table = shares.add_prefix("day_").reset_index(drop=True)
    table.insert(0, "cohort", counts.index.strftime("%Y-%m-%d"))
    table.insert(1, "users", counts[0].to_numpy())
    return table
