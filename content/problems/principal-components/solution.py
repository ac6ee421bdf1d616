import numpy as np


def principal_components(x: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the first k principal components, their shares of the variance and the scores."""
    x = x.astype("float64")
    # Relative to its minimum a constant column is exactly zero, and stays so after centring.
    shifted = x - x.min(axis=0)
    centred = shifted - shifted.mean(axis=0)
    # R has the singular values and right singular vectors of the centred matrix, but few rows.
    _, singular, directions = np.linalg.svd(np.linalg.qr(centred, mode="r"))
    kept = min(k, np.count_nonzero(singular > 1e-6 * singular[0]))

    components = np.zeros((k, x.shape[1]))
    ratios = np.zeros(k)
    for i in range(kept):
        # Of both signs, the one whose largest entry is greater has its largest absolute value there.
        components[i] = max(directions[i], -directions[i], key=np.max)
        ratios[i] = singular[i] ** 2 / (singular**2).sum()
    return components, ratios, centred @ components.T
