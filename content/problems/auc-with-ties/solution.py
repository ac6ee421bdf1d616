def auc(labels: list[int], scores: list[float]) -> float | None:
    """Return the area under the ROC curve, or None when it is undefined."""
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        return None
    order = sorted(range(len(scores)), key=lambda index: scores[index])
    wins = 0.0
    negatives_below = 0
    start = 0
    while start < len(order):
        end = start
        tied_positives = 0
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            tied_positives += labels[order[end]]
            end += 1
        tied_negatives = end - start - tied_positives
        wins += tied_positives * (negatives_below + tied_negatives / 2)
        negatives_below += tied_negatives
        start = end
    return wins / (positives * negatives)
