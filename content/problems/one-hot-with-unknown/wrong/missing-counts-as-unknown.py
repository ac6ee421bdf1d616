import pandas as pd


def one_hot(train, new, columns, min_count):
    indicators = {}
    for name in columns:
        counts = train[name].value_counts()
        categories = sorted(counts[counts >= min_count].index)
        values = new[name]
        for category in categories:
            indicators[f"{name}={category}"] = values == category
        indicators[f"{name}:unknown"] = ~values.isin(categories)
        indicators[f"{name}:missing"] = values.isna()
    return pd.DataFrame(indicators, index=new.index).astype("int64")
