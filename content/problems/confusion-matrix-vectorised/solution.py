import numpy as np


def reports(
    y_true: np.ndarray, y_pred: np.ndarray, confidence: np.ndarray, thresholds: np.ndarray, n_classes: int
) -> dict[str, np.ndarray]:
    """Return the confusion matrix, precision and recall of each class at each threshold."""
    # Negated, so that the strictest threshold comes first; the added last level is one that every example reaches.
    levels = np.append(np.sort(-thresholds), np.inf)
    missed = np.searchsorted(levels, -confidence)
    shape = (len(levels), n_classes, n_classes)
    cells = np.ravel_multi_index((missed, y_true, y_pred), shape)
    counts = np.bincount(cells, minlength=np.prod(shape)).reshape(shape)
    matrix = counts.cumsum(axis=0)[np.searchsorted(levels, -thresholds)]

    hits = np.diagonal(matrix, axis1=1, axis2=2)
    predicted = matrix.sum(axis=1)
    precision = np.divide(hits, predicted, out=np.zeros(hits.shape), where=predicted > 0)
    present = counts.sum(axis=(0, 2))
    recall = hits / np.where(present, present, np.nan)
    return {"matrix": matrix, "precision": precision, "recall": recall}
