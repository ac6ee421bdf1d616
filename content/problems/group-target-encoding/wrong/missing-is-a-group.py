import pandas as pd


def target_encode(train, new, weight):
    train = train.assign(group=train["group"].astype("object").fillna("?"))
    groups = new["group"].astype("object").fillna("?")
    target = train["target"]
    by_group = train.groupby("group")["target"]
    by_fold = train.groupby("fold")["target"]
    by_both = train.groupby(["group", "fold"])["target"]
    prior = (target.sum() - by_fold.transform("sum")) / (len(train) - by_fold.transform("count"))
    total = by_group.transform("sum") - by_both.transform("sum")
    count = by_group.transform("count") - by_both.transform("count")
    encoded_train = (total + weight * prior) / (count + weight)
    total = groups.map(by_group.sum()).fillna(0).astype("float64")
    count = groups.map(by_group.count()).fillna(0)
    return encoded_train.rename("encoding"), ((total + weight * target.mean()) / (count + weight)).rename("encoding")
