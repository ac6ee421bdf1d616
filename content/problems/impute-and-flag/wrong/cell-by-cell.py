def impute_and_flag(train, test):
    names = list(train.columns)
    medians = {name: train[name].median() for name in names}
    flagged = [name for name in names if train[name].isna().any()]
    results = []
    for frame in (train, test):
        filled = frame[names].copy()
        for name in flagged:
            filled[name + "_missing"] = 0
        for row in range(len(filled)):
            for place, name in enumerate(names):
                value = frame[name].iloc[row]
                if value != value:
                    fill = medians[name]
                    filled.iloc[row, place] = 0 if fill != fill else fill
                    if name in flagged:
                        filled.iloc[row, len(names) + flagged.index(name)] = 1
        results.append(filled)
    return results[0], results[1]
