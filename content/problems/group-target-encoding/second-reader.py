import numpy as np
import pandas as pd


def _leave_one_out(sums: dict) -> dict:
    """For each key give count and total of all the other keys, without subtracting."""
    items = list(sums.items())
    after = [(0, 0.0)]
    for _, (count, total) in reversed(items[1:]):
        after.append((after[-1][0] + count, after[-1][1] + total))
    after.reverse()
    result, before = {}, (0, 0.0)
    for (key, (count, total)), rest in zip(items, after):
        result[key] = (before[0] + rest[0], before[1] + rest[1])
        before = (before[0] + count, before[1] + total)
    return result


def target_encode(train: pd.DataFrame, new: pd.DataFrame, weight: float) -> tuple[pd.Series, pd.Series]:
    """Return the encodings of the training rows, out of fold, and of the new rows."""
    groups = train["group"].tolist()
    missing = train["group"].isna().tolist()
    folds = train["fold"].tolist()
    targets = train["target"].tolist()

    by_fold, by_group = {}, {}  # fold -> [count, total], group -> fold -> [count, total]
    for group, absent, fold, target in zip(groups, missing, folds, targets):
        places = [by_fold.setdefault(fold, [0, 0.0])]
        if not absent:
            places.append(by_group.setdefault(group, {}).setdefault(fold, [0, 0.0]))
        for place in places:
            place[0] += 1
            place[1] += target

    prior_of = {
        fold: total / count if count else float("nan") for fold, (count, total) in _leave_one_out(by_fold).items()
    }
    others_of = {group: _leave_one_out(sums) for group, sums in by_group.items()}

    encoded = []
    for group, absent, fold in zip(groups, missing, folds):
        prior = prior_of[fold]
        count, total = (0, 0.0) if absent else others_of[group][fold]
        encoded.append((total + weight * prior) / (count + weight) if count else prior)

    prior = sum(targets) / len(targets)
    value_of = {}
    for group, sums in by_group.items():
        count = sum(item[0] for item in sums.values())
        total = sum(item[1] for item in sums.values())
        value_of[group] = (total + weight * prior) / (count + weight)
    encoded_new = [
        prior if absent else value_of.get(group, prior)
        for group, absent in zip(new["group"].tolist(), new["group"].isna().tolist())
    ]
    return (
        pd.Series(np.array(encoded, dtype="float64"), index=train.index, name="encoding"),
        pd.Series(np.array(encoded_new, dtype="float64"), index=new.index, name="encoding"),
    )
