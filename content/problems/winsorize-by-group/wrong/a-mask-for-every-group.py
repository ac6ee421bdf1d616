import pandas as pd


def winsorise(rows, low, high, min_rows):
    fitted = rows[rows["fit"]]
    parts = []
    order = pd.Series(range(len(rows)))
    position = rows.reset_index(drop=True)
    for group in rows["group"].unique():
        own = fitted.loc[fitted["group"] == group, "value"].dropna()
        source = own if len(own) >= min_rows else fitted["value"]
        mine = position.loc[position["group"] == group, "value"]
        bottom, top = source.quantile(low), source.quantile(high)
        parts.append(mine.clip(bottom, top))
    joined = pd.concat(parts).reindex(order) if parts else rows["value"]
    joined.index = rows.index
    return joined
