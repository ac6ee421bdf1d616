import numpy as np


def reports(
    y_true: np.ndarray, y_pred: np.ndarray, confidence: np.ndarray, thresholds: np.ndarray, n_classes: int
) -> dict[str, np.ndarray]:
    """Return the confusion matrix, precision and recall of each class at each threshold."""
    # Your code here
    return {}
