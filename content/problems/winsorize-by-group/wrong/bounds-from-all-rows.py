def winsorise(rows, low, high, min_rows):
    groups = rows.groupby("group")["value"]
    large = groups.count() >= min_rows

    def bound(quantile):
        own = groups.quantile(quantile)[large]
        return rows["group"].map(own).fillna(rows["value"].quantile(quantile))

    return rows["value"].clip(bound(low), bound(high))
