def winsorise(rows, low, high, min_rows):
    groups = rows[rows["fit"]].groupby("group")["value"]
    large = groups.count() >= min_rows
    lower = rows["group"].map(groups.quantile(low)[large])
    upper = rows["group"].map(groups.quantile(high)[large])
    value = rows["value"]
    value = value.mask(value < lower, lower)
    return value.mask(value > upper, upper)
