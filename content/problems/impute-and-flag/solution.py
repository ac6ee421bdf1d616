import pandas as pd


def impute_and_flag(train: pd.DataFrame, test: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both frames with missing values filled from the training medians and flagged."""
    fill = train.median().fillna(0)
    flagged = train.columns[train.isna().any()]

    def prepare(frame: pd.DataFrame) -> pd.DataFrame:
        filled = frame[train.columns].fillna(fill)
        flags = frame[flagged].isna().astype("int64").add_suffix("_missing")
        return pd.concat([filled, flags], axis=1)

    return prepare(train), prepare(test)
