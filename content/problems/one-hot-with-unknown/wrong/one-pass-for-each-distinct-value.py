import pandas as pd


def one_hot(train, new, columns, min_count):
    indicators = {}
    for name in columns:
        distinct = train[name].dropna().unique()
        categories = sorted(value for value in distinct if (train[name] == value).sum() >= min_count)
        values = new[name]
        for category in categories:
            indicators[f"{name}={category}"] = values == category
        indicators[f"{name}:unknown"] = values.notna() & ~values.isin(categories)
        indicators[f"{name}:missing"] = values.isna()
    return pd.DataFrame(indicators, index=new.index).astype("int64")
