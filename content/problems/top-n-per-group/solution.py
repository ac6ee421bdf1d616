import numpy as np
import pandas as pd


def top_results(candidates: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the rows of rank n or better within their query, with their rank."""
    rank = candidates.groupby("query")["score"].rank(method="min", ascending=False)
    query_number, _ = pd.factorize(candidates["query"])
    ordered = candidates.assign(rank=rank).iloc[np.lexsort((rank, query_number))]
    return ordered[ordered["rank"] <= n].astype({"rank": "int64"})
