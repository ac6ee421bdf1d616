import pandas as pd


def top_results(candidates, n):
    rank = candidates.groupby("query")["score"].rank(method="min", ascending=False)
    kept = candidates.assign(rank=rank)
    kept = kept[kept["rank"] <= n].astype({"rank": "int64"})
    return kept.sort_values(["query", "rank"])
