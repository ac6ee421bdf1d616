import numpy as np


def reports(
    y_true: np.ndarray, y_pred: np.ndarray, confidence: np.ndarray, thresholds: np.ndarray, n_classes: int
) -> dict[str, np.ndarray]:
    """Return the confusion matrix, precision and recall of each class at each threshold."""
    K, T = n_classes, len(thresholds)
    y_true = np.asarray(y_true, dtype=np.int64)
    y_pred = np.asarray(y_pred, dtype=np.int64)
    order = np.argsort(thresholds, kind="stable")
    # passed: how many of the sorted thresholds the example reaches.
    passed = np.searchsorted(np.asarray(thresholds)[order], confidence, side="right")
    cell = (passed * K + y_true) * K + y_pred
    counts = np.bincount(cell, minlength=(T + 1) * K * K).reshape(T + 1, K, K)
    kept = counts[::-1].cumsum(axis=0)[::-1][1:]
    matrix = np.empty((T, K, K), dtype=np.int64)
    matrix[order] = kept
    hits = np.diagonal(matrix, axis1=1, axis2=2).astype(np.float64)
    predicted = matrix.sum(axis=1)
    precision = hits / np.maximum(predicted, 1)
    actual = np.bincount(y_true, minlength=K)
    recall = np.where(actual > 0, hits / np.maximum(actual, 1), np.nan)
    return {"matrix": matrix, "precision": precision, "recall": recall}
