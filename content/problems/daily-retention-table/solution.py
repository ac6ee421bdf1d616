import numpy as np
import pandas as pd


def retention(events: pd.DataFrame, days: int) -> pd.DataFrame:
    """Return the share of each day's new users that is active on each of the following days."""
    # Rows without a time get no day and no offset, so grouping leaves them out.
    active = events.assign(day=events["time"].dt.normalize())[["user", "day"]].drop_duplicates()
    first = active.groupby("user")["day"].transform("min")
    active = active.assign(first=first, offset=(active["day"] - first).dt.days)
    offsets = np.arange(days + 1)
    counts = active.groupby(["first", "offset"]).size().unstack(fill_value=0).reindex(columns=offsets, fill_value=0)
    days_known = (active["day"].max() - counts.index).days.to_numpy()
    shares = counts.div(counts[0], axis=0).where(offsets <= days_known[:, None])
    table = shares.add_prefix("day_").reset_index(drop=True)
    table.insert(0, "cohort", counts.index.strftime("%Y-%m-%d"))
    table.insert(1, "users", counts[0].to_numpy())
    return table
