import pandas as pd


def join_features(labels, features, tolerance_hours):
    left = labels.assign(row=range(len(labels))).sort_values("time")
    known = features.sort_values("time", kind="stable")
    joined = pd.merge_asof(left, known, on="time", by="entity", tolerance=pd.Timedelta(hours=tolerance_hours), allow_exact_matches=False)
    return labels.assign(value=joined.sort_values("row")["value"].to_numpy())
