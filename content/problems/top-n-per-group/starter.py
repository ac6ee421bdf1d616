import pandas as pd


def top_results(candidates: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the rows of rank n or better within their query, with their rank."""
    # Your code here
    return candidates.assign(rank=1)
