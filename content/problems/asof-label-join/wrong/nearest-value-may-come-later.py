import pandas as pd


def join_features(labels, features, tolerance_hours):
    left = labels.assign(row=range(len(labels))).sort_values("time")
    known = features.dropna(subset=["value"]).sort_values("time", kind="stable")
    joined = pd.merge_asof(left, known, on="time", by="entity", tolerance=pd.Timedelta(hours=tolerance_hours), allow_exact_matches=False, direction="nearest")
    return labels.assign(value=joined.sort_values("row")["value"].to_numpy())
