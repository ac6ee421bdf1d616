import pandas as pd


def impute_and_flag(train, test):
    fill = train.median().fillna(0)

    def prepare(frame):
        frame = frame[train.columns]
        flagged = frame.columns[frame.isna().any()]
        flags = frame[flagged].isna().astype(int).add_suffix("_missing")
        return pd.concat([frame.fillna(fill), flags], axis=1)

    return prepare(train), prepare(test)
