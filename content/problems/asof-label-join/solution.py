import numpy as np
import pandas as pd


def join_features(labels: pd.DataFrame, features: pd.DataFrame, tolerance_hours: int) -> pd.DataFrame:
    """Return the labels with the last feature value known strictly before each of them."""
    by_time = np.argsort(labels["time"].to_numpy())
    known = features.dropna(subset=["value"]).drop_duplicates(["entity", "time"], keep="last")
    joined = pd.merge_asof(
        labels.iloc[by_time],
        known.sort_values("time"),
        on="time",
        by="entity",
        tolerance=pd.Timedelta(hours=tolerance_hours),
        allow_exact_matches=False,
    )
    values = np.empty(len(labels))
    values[by_time] = joined["value"]
    return labels.assign(value=values)
