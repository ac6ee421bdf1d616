import numpy as np


def reports(y_true, y_pred, confidence, thresholds, n_classes):
    matrix = np.zeros((len(thresholds), n_classes, n_classes), dtype=int)
    for place, threshold in enumerate(thresholds):
        kept = confidence >= threshold
        cells = y_true[kept] * n_classes + y_pred[kept]
        matrix[place] = np.bincount(cells, minlength=n_classes**2).reshape(n_classes, n_classes)
    hits = np.diagonal(matrix, axis1=1, axis2=2)
    predicted = matrix.sum(axis=1)
    actual = matrix.sum(axis=2)
    precision = np.where(predicted > 0, hits / np.maximum(predicted, 1), 0.0)
    recall = np.where(actual > 0, hits / np.maximum(actual, 1), np.nan)
    return {"matrix": matrix, "precision": precision, "recall": recall}
