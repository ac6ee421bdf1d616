def winsorise(rows, low, high, min_rows):
    fitted = rows[rows["fit"]]
    groups = fitted.groupby("group")["value"]
    large = groups.count() >= min_rows
    rest = fitted.loc[~fitted["group"].map(large), "value"]

    def bound(quantile):
        own = groups.quantile(quantile)[large]
        return rows["group"].map(own).fillna(rest.quantile(quantile))

    return rows["value"].clip(bound(low), bound(high))
