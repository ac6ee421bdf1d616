import pandas as pd


def target_encode(train: pd.DataFrame, new: pd.DataFrame, weight: float) -> tuple[pd.Series, pd.Series]:
    """Return the encodings of the training rows, out of fold, and of the new rows."""

    def encode(total: pd.Series, count: pd.Series, prior: pd.Series | float) -> pd.Series:
        smoothed = (total.fillna(0) + weight * prior) / (count.fillna(0) + weight)
        return smoothed.rename("encoding")

    target = train["target"]
    by_group = train.groupby("group")["target"]
    by_fold = train.groupby("fold")["target"]
    by_both = train.groupby(["group", "fold"])["target"]

    outside_total = target.sum() - by_fold.transform("sum")
    outside_count = len(train) - by_fold.transform("count")
    encoded_train = encode(
        by_group.transform("sum") - by_both.transform("sum"),
        by_group.transform("count") - by_both.transform("count"),
        outside_total / outside_count,
    )
    encoded_new = encode(new["group"].map(by_group.sum()), new["group"].map(by_group.count()), target.mean())
    return encoded_train, encoded_new
