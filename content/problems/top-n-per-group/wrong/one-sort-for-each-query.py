import pandas as pd


def top_results(candidates, n):
    parts = [candidates.iloc[:0].assign(rank=0)]
    for query in candidates["query"].unique():
        mine = candidates[candidates["query"] == query].dropna(subset=["score"])
        mine = mine.sort_values("score", ascending=False, kind="stable")
        rank = mine["score"].rank(method="min", ascending=False).astype("int64")
        parts.append(mine.assign(rank=rank)[rank.to_numpy() <= n])
    return pd.concat(parts).astype({"rank": "int64"})
