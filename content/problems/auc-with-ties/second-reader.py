def auc(labels: list[int], scores: list[float]) -> float | None:
    """Return the area under the ROC curve, or None when it is undefined."""
    groups = {}
    positives = negatives = 0
    for label, score in zip(labels, scores):
        counts = groups.get(score)
        if counts is None:
            counts = groups[score] = [0, 0]
        if label:
            counts[1] += 1
            positives += 1
        else:
            counts[0] += 1
            negatives += 1
    if not positives or not negatives:
        return None
    doubled = below = 0
    for score in sorted(groups):
        neg, pos = groups[score]
        doubled += pos * (2 * below + neg)
        below += neg
    return doubled / (2 * positives * negatives)
