import numpy as np
import pandas as pd


def impute_and_flag(train: pd.DataFrame, test: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both frames with missing values filled from the training medians and flagged."""
    filled = ({}, {})
    flags = ({}, {})
    for name in train.columns:
        values = [np.array(frame[name].to_numpy()) for frame in (train, test)]
        missing = [np.asarray(pd.isna(v)) for v in values]
        present = values[0][~missing[0]]
        median = float(np.median(present)) if len(present) else 0.0
        for k in range(2):
            if missing[k].any():
                values[k][missing[k]] = median
            filled[k][name] = values[k]
            if missing[0].any():
                flags[k][f"{name}_missing"] = missing[k].astype(np.int64)
    return (
        pd.DataFrame({**filled[0], **flags[0]}, index=train.index),
        pd.DataFrame({**filled[1], **flags[1]}, index=test.index),
    )
