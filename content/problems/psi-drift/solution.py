import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, n_bins: int, epsilon: float) -> float:
    """Return the population stability index of current against reference."""
    ordered = np.sort(reference[~np.isnan(reference)])
    cuts = ordered[np.arange(1, n_bins) * len(ordered) // n_bins]

    def shares(values: np.ndarray) -> np.ndarray:
        missing = np.isnan(values)
        counts = np.bincount(np.digitize(values[~missing], cuts), minlength=n_bins)
        return np.maximum(np.concatenate([counts, [missing.sum()]]) / len(values), epsilon)

    before, after = shares(reference), shares(current)
    return float(((after - before) * np.log(after / before)).sum())
