import pandas as pd


def target_encode(train, new, weight):
    prior = train["target"].mean()
    by_group = train.groupby("group")["target"]
    by_both = train.groupby(["group", "fold"])["target"]
    total = (by_group.transform("sum") - by_both.transform("sum")).fillna(0)
    count = (by_group.transform("count") - by_both.transform("count")).fillna(0)
    encoded_train = (total + weight * prior) / (count + weight)
    total = new["group"].map(by_group.sum()).fillna(0)
    count = new["group"].map(by_group.count()).fillna(0)
    return encoded_train.rename("encoding"), ((total + weight * prior) / (count + weight)).rename("encoding")
