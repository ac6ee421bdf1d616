import numpy as np
import pandas as pd


def top_results(candidates: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the rows of rank n or better within their query, with their rank."""
    query = pd.factorize(candidates["query"])[0]  # numbered by first appearance
    score = candidates["score"].to_numpy(dtype="float64")
    order = np.lexsort((-score, query))  # stable: ties stay in the order of the rows
    order = order[~np.isnan(score[order])]
    query, score = query[order], score[order]
    place = np.arange(len(order))
    new_query = np.ones(len(order), dtype=bool)
    new_query[1:] = query[1:] != query[:-1]
    new_score = new_query.copy()
    new_score[1:] |= score[1:] != score[:-1]
    first = np.maximum.accumulate(np.where(new_query, place, 0))
    tie = np.maximum.accumulate(np.where(new_score, place, 0))
    rank = (tie - first + 1).astype("int64")
    keep = rank <= n
    out = candidates[["query", "item", "score"]].iloc[order[keep]].copy()
    out["rank"] = rank[keep]
    return out
