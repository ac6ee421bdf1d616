import pandas as pd


def winsorise(rows: pd.DataFrame, low: float, high: float, min_rows: int) -> pd.Series:
    """Return the values, each pulled back into the range that its group has in the training rows."""
    # Your code here
    return rows["value"]
