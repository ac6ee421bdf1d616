import numpy as np
import pandas as pd


def top_results(candidates, n):
    rank = candidates.groupby("query")["score"].rank(method="first", ascending=False)
    query_number, _ = pd.factorize(candidates["query"])
    ordered = candidates.assign(rank=rank).iloc[np.lexsort((rank, query_number))]
    return ordered[ordered["rank"] <= n].astype({"rank": "int64"})
