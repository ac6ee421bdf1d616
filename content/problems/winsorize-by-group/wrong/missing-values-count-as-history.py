def winsorise(rows, low, high, min_rows):
    fitted = rows[rows["fit"]]
    groups = fitted.groupby("group")["value"]
    large = groups.size() >= min_rows

    def bound(quantile):
        own = groups.quantile(quantile)[large]
        return rows["group"].map(own).fillna(fitted["value"].quantile(quantile))

    return rows["value"].clip(bound(low), bound(high))
