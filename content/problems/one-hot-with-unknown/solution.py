import pandas as pd


def one_hot(train: pd.DataFrame, new: pd.DataFrame, columns: list[str], min_count: int) -> pd.DataFrame:
    """Return indicators of the values in new, with the categories of train."""
    indicators = {}
    for name in columns:
        counts = train[name].value_counts()
        categories = sorted(counts[counts >= min_count].index)
        values = new[name]
        for category in categories:
            indicators[f"{name}={category}"] = values == category
        indicators[f"{name}:unknown"] = values.notna() & ~values.isin(categories)
        indicators[f"{name}:missing"] = values.isna()
    return pd.DataFrame(indicators, index=new.index).astype("int64")
