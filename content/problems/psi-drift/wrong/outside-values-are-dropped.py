import numpy as np


def psi(reference, current, n_bins, epsilon):
    ordered = np.sort(reference[~np.isnan(reference)])
    cuts = ordered[np.arange(1, n_bins) * len(ordered) // n_bins]
    edges = np.concatenate([[ordered[0]], cuts, [ordered[-1]]])

    def shares(values):
        missing = np.isnan(values)
        counts = np.histogram(values[~missing], bins=edges)[0]
        return np.maximum(np.append(counts, missing.sum()) / len(values), epsilon)

    r, c = shares(reference), shares(current)
    return float(np.sum((c - r) * np.log(c / r)))
