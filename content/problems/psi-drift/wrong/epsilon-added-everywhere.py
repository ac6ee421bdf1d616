import numpy as np


def psi(reference, current, n_bins, epsilon):
    ordered = np.sort(reference[~np.isnan(reference)])
    cuts = ordered[np.arange(1, n_bins) * len(ordered) // n_bins]

    def shares(values):
        missing = np.isnan(values)
        counts = np.bincount(np.digitize(values[~missing], cuts), minlength=n_bins)
        return np.append(counts, missing.sum()) / len(values) + epsilon

    r, c = shares(reference), shares(current)
    return float(np.sum((c - r) * np.log(c / r)))
