import pandas as pd


def sessionize(events: pd.DataFrame, gap: int) -> pd.Series:
    """Return the number of each event's session among the sessions of its user."""
    # Your code here
    return pd.Series(0, index=events.index, name="session")
