import numpy as np
import pandas as pd


def retention(events: pd.DataFrame, days: int) -> pd.DataFrame:
    """Return the share of each day's new users that is active on each of the following days."""
    names = [f"day_{k}" for k in range(days + 1)]
    time = pd.to_datetime(events["time"]).to_numpy()
    ok = ~np.isnat(time)
    day = time[ok].astype("datetime64[D]").astype(np.int64)
    if len(day) == 0:
        empty = {"cohort": [], "users": np.zeros(0, dtype=np.int64)}
        empty.update({name: np.zeros(0) for name in names})
        return pd.DataFrame(empty)
    user, distinct = pd.factorize(events["user"].to_numpy()[ok])

    first = np.full(len(distinct), np.iinfo(np.int64).max)
    np.minimum.at(first, user, day)
    cohorts, cohort_of = np.unique(first, return_inverse=True)
    sizes = np.bincount(cohort_of, minlength=len(cohorts))

    low, last = day.min(), day.max()
    span = last - low + 1
    pairs = np.unique(user.astype(np.int64) * span + (day - low))
    user, day = pairs // span, pairs % span + low
    lag = day - first[user]
    near = lag <= days
    cell = cohort_of[user[near]] * (days + 1) + lag[near]
    active = np.bincount(cell, minlength=len(cohorts) * (days + 1)).reshape(len(cohorts), days + 1)
    share = active / sizes[:, None]
    share[cohorts[:, None] + np.arange(days + 1) > last] = np.nan

    out = {"cohort": np.datetime_as_string(cohorts.astype("datetime64[D]")).tolist(), "users": sizes}
    out.update({name: share[:, k] for k, name in enumerate(names)})
    return pd.DataFrame(out)
