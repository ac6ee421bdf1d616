import numpy as np
import pandas as pd


def join_features(labels, features, tolerance_hours):
    known = features.dropna(subset=["value"]).sort_values("time", kind="stable")
    values = []
    for entity, time in zip(labels["entity"], labels["time"]):
        oldest = time - pd.Timedelta(hours=tolerance_hours)
        rows = known[(known["entity"] == entity) & (known["time"] < time) & (known["time"] >= oldest)]
        values.append(rows["value"].iloc[-1] if len(rows) else np.nan)
    return labels.assign(value=np.array(values, dtype="float64"))
