import numpy as np
import pandas as pd


def mean_by_shop(shops, amounts):
    amounts = np.array(amounts, dtype=float)
    known = pd.notna(amounts)
    names, places = np.unique(np.asarray(shops)[known], return_inverse=True)
    means = np.bincount(places, weights=amounts[known]) / np.bincount(places)
    return dict(zip(names.tolist(), means.tolist()))
