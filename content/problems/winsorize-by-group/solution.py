import pandas as pd


def winsorise(rows: pd.DataFrame, low: float, high: float, min_rows: int) -> pd.Series:
    """Return the values, each pulled back into the range that its group has in the training rows."""
    fitted = rows[rows["fit"]]
    groups = fitted.groupby("group")["value"]
    large = groups.count() >= min_rows

    def bound(quantile: float) -> pd.Series:
        own = groups.quantile(quantile)[large]
        return rows["group"].map(own).fillna(fitted["value"].quantile(quantile))

    return rows["value"].clip(bound(low), bound(high))
