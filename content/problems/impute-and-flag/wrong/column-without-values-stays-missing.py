def impute_and_flag(train, test):
    fill = train.median()
    flagged = [name for name in train.columns if train[name].isna().any()]
    results = []
    for frame in (train, test):
        filled = frame[train.columns].fillna(fill)
        for name in flagged:
            filled[name + "_missing"] = frame[name].isna().astype(int)
        results.append(filled)
    return results[0], results[1]
