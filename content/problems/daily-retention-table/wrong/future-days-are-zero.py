import numpy as np


def retention(events, days):
    active = events.assign(day=events["time"].dt.normalize())[["user", "day"]].dropna().drop_duplicates()
    first = active.groupby("user")["day"].transform("min")
    offset = (active["day"] - first).dt.days
    counts = active.assign(first=first, offset=offset).groupby(["first", "offset"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=np.arange(days + 1), fill_value=0)
    table = counts.div(counts[0], axis=0).add_prefix("day_").reset_index(drop=True)
    table.insert(0, "cohort", counts.index.strftime("%Y-%m-%d"))
    table.insert(1, "users", counts[0].to_numpy())
    return table
