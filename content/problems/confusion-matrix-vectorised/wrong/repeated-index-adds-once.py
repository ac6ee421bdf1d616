import numpy as np


def reports(y_true, y_pred, confidence, thresholds, n_classes):
    matrix = np.zeros((len(thresholds), n_classes, n_classes), dtype=int)
    for place, threshold in enumerate(thresholds):
        kept = confidence >= threshold
        matrix[place, y_true[kept], y_pred[kept]] += 1
    hits = np.diagonal(matrix, axis1=1, axis2=2)
    predicted = matrix.sum(axis=1)
    actual = np.bincount(y_true, minlength=n_classes)
    precision = np.where(predicted > 0, hits / np.maximum(predicted, 1), 0.0)
    recall = np.where(actual > 0, hits / np.maximum(actual, 1), np.nan)
    return {"matrix": matrix, "precision": precision, "recall": recall}
