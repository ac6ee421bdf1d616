import pandas as pd


def target_encode(train, new, weight):
    target = train["target"]
    by_group = train.groupby("group")["target"]
    prior = (target.sum() - target) / (len(target) - 1)
    total = (by_group.transform("sum") - target).fillna(0)
    count = (by_group.transform("count") - 1).fillna(0)
    encoded_train = (total + weight * prior) / (count + weight)
    total = new["group"].map(by_group.sum()).fillna(0)
    count = new["group"].map(by_group.count()).fillna(0)
    return encoded_train.rename("encoding"), ((total + weight * target.mean()) / (count + weight)).rename("encoding")
