import pandas as pd


def one_hot(train: pd.DataFrame, new: pd.DataFrame, columns: list[str], min_count: int) -> pd.DataFrame:
    """Return indicators of the values in new, with the categories of train."""
    # Your code here
    return pd.get_dummies(new[columns])
