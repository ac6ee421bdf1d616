from collections import Counter

import numpy as np
import pandas as pd


def one_hot(train: pd.DataFrame, new: pd.DataFrame, columns: list[str], min_count: int) -> pd.DataFrame:
    """Return indicators of the values in new, with the categories of train."""
    names = []
    blocks = []
    for column in columns:
        counts = Counter(train[column].dropna().tolist())
        categories = sorted(value for value, count in counts.items() if count >= min_count)
        place = {value: i for i, value in enumerate(categories)}
        unknown = len(categories)
        codes = [
            unknown + 1 if absent else place.get(value, unknown)
            for value, absent in zip(new[column].tolist(), new[column].isna().tolist())
        ]
        block = np.zeros((len(new), unknown + 2), dtype="int64")
        block[np.arange(len(new)), np.array(codes, dtype="int64")] = 1
        blocks.append(block)
        names += [f"{column}={value}" for value in categories]
        names += [f"{column}:unknown", f"{column}:missing"]
    return pd.DataFrame(np.concatenate(blocks, axis=1), index=new.index, columns=names)
