import numpy as np
import pandas as pd


def top_results(candidates, n):
    rank = candidates.groupby("query")["score"].rank(method="min", ascending=False)
    kept = candidates.assign(rank=rank)
    kept = kept[kept["rank"] <= n].astype({"rank": "int64"})
    query_number, _ = pd.factorize(kept["query"])
    return kept.iloc[np.lexsort((kept["rank"], query_number))]
