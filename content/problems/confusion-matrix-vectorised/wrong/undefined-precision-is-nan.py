import numpy as np


def reports(y_true, y_pred, confidence, thresholds, n_classes):
    matrix = np.zeros((len(thresholds), n_classes, n_classes), dtype=int)
    for place, threshold in enumerate(thresholds):
        kept = confidence >= threshold
        cells = y_true[kept] * n_classes + y_pred[kept]
        matrix[place] = np.bincount(cells, minlength=n_classes**2).reshape(n_classes, n_classes)
    hits = np.diagonal(matrix, axis1=1, axis2=2)
    with np.errstate(invalid="ignore"):
        precision = hits / matrix.sum(axis=1)
        recall = hits / np.bincount(y_true, minlength=n_classes)
    return {"matrix": matrix, "precision": precision, "recall": recall}
