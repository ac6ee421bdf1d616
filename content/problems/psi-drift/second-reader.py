import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, n_bins: int, epsilon: float) -> float:
    """Return the population stability index of current against reference."""
    v = np.sort(reference[~np.isnan(reference)])
    cuts = v[np.arange(1, n_bins, dtype=np.int64) * len(v) // n_bins]

    def shares(x):
        missing = np.isnan(x)
        counts = np.bincount(np.searchsorted(cuts, x[~missing], side="right"), minlength=n_bins)
        return np.maximum(np.append(counts, missing.sum()) / len(x), epsilon)

    r, c = shares(reference), shares(current)
    return float(((c - r) * np.log(c / r)).sum())
