import numpy as np
import pandas as pd


def winsorise(rows: pd.DataFrame, low: float, high: float, min_rows: int) -> pd.Series:
    """Return the values, each pulled back into the range that its group has in the training rows."""
    value = np.array(rows["value"].to_numpy(), dtype=np.float64)
    fitted = rows["fit"].to_numpy().astype(bool) & ~np.isnan(value)
    if not fitted.any():
        return pd.Series(value, index=rows.index, name="value")
    code, names = pd.factorize(rows["group"].to_numpy())

    c, v = code[fitted], value[fitted]
    v = v[np.lexsort((v, c))]
    size = np.bincount(c, minlength=len(names))
    begin = np.cumsum(size) - size
    own = size >= min_rows
    everybody = np.sort(value[fitted])

    def quantile(ordered, start, m, q):
        pos = q * (m - 1)
        left = np.floor(pos).astype(np.int64)
        right = np.minimum(left + 1, m - 1)
        t = pos - left
        a, b = ordered[start + left], ordered[start + right]
        return np.where(t < 0.5, a + (b - a) * t, b - (b - a) * (1 - t))

    bounds = []
    for q in (low, high):
        bound = np.full(len(names), quantile(everybody, 0, np.array(len(everybody)), q))
        bound[own] = quantile(v, begin[own], size[own], q)
        bounds.append(bound[code])
    value = np.where(value < bounds[0], bounds[0], np.where(value > bounds[1], bounds[1], value))
    return pd.Series(value, index=rows.index, name="value")
