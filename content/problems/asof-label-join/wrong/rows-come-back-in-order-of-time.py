import pandas as pd


def join_features(labels, features, tolerance_hours):
    left = labels.sort_values("time")
    known = features.dropna(subset=["value"]).sort_values("time", kind="stable")
    return pd.merge_asof(left, known, on="time", by="entity", tolerance=pd.Timedelta(hours=tolerance_hours), allow_exact_matches=False)
