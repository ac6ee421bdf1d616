import numpy as np
import pandas as pd


def join_features(labels: pd.DataFrame, features: pd.DataFrame, tolerance_hours: int) -> pd.DataFrame:
    """Return the labels with the last feature value known strictly before each of them."""
    n = len(labels)
    result = np.full(n, np.nan)
    values = features["value"].to_numpy(dtype="float64")
    known = np.flatnonzero(~np.isnan(values))
    if n and len(known):
        label_time = labels["time"].to_numpy()
        feature_time = features["time"].to_numpy()[known]
        unit = np.result_type(label_time.dtype, feature_time.dtype)  # the finer of the two
        time = np.concatenate([label_time.astype(unit), feature_time.astype(unit)]).astype("int64")
        entity = np.concatenate(
            [labels["entity"].to_numpy(dtype="int64"), features["entity"].to_numpy(dtype="int64")[known]]
        )
        is_feature = np.arange(len(time)) >= n
        # At equal times labels come first, so that they do not see these features. Stable otherwise.
        order = np.lexsort((is_feature, time, entity))
        place = np.arange(len(order))
        last = np.maximum.accumulate(np.where(is_feature[order], place, -1))
        source = order[np.maximum(last, 0)]
        # Unsigned differences cannot overflow; they are only used where the source is earlier.
        age = time[order].view("uint64") - time[source].view("uint64")
        hour = int(np.timedelta64(1, "h").astype(unit.str.replace("M8", "m8")).astype("int64"))
        tolerance = tolerance_hours * hour
        good = (last >= 0) & (entity[source] == entity[order]) & ~is_feature[order]
        good &= age <= np.uint64(min(tolerance, 2**63))
        result[order[good]] = values[known][source[good] - n]
    out = labels.copy()
    out["value"] = result
    return out
