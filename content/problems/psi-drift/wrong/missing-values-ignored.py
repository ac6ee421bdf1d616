import numpy as np


def psi(reference, current, n_bins, epsilon):
    reference = np.sort(reference[~np.isnan(reference)])
    current = current[~np.isnan(current)]
    if len(current) == 0:
        return 0.0
    cuts = reference[np.arange(1, n_bins) * len(reference) // n_bins]

    def shares(values):
        counts = np.bincount(np.digitize(values, cuts), minlength=n_bins)
        return np.maximum(counts / len(values), epsilon)

    r, c = shares(reference), shares(current)
    return float(np.sum((c - r) * np.log(c / r)))
