def auc(labels, scores):
    # Return a float, or None when one class is missing.
    pass
