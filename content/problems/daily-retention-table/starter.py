import pandas as pd


def retention(events: pd.DataFrame, days: int) -> pd.DataFrame:
    """Return the share of each day's new users that is active on each of the following days."""
    # Your code here
    return pd.DataFrame()
