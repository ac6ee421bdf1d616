import numpy as np
import pandas as pd


def mean_by_shop(shops, amounts):
    names, places = np.unique(np.asarray(shops), return_inverse=True)
    means = np.bincount(places, weights=amounts) / np.bincount(places)
    return pd.Series(means, index=[str(name) for name in names]).to_dict()
