import numpy as np


def principal_components(x: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the first k principal components, their shares of the variance and the scores."""
    data = np.asarray(x, dtype=np.float64)
    n, d = data.shape
    # Shift by the first row: constant columns become exactly 0, and large offsets do no harm.
    centred = data - data[:1]
    centred = centred - centred.mean(axis=0)
    components = np.zeros((k, d))
    ratios = np.zeros(k)
    scores = np.zeros((n, k))
    if not centred.any():
        return components, ratios, scores
    _, s, vt = np.linalg.svd(centred, full_matrices=False)
    relative = s / s[0]
    good = min(k, int((relative > 1e-6).sum()))
    rows = vt[:good]
    signs = np.sign(rows[np.arange(good), np.abs(rows).argmax(axis=1)])
    components[:good] = rows * signs[:, None]
    ratios[:good] = relative[:good] ** 2 / (relative ** 2).sum()
    scores[:, :good] = centred @ components[:good].T
    return components, ratios, scores
