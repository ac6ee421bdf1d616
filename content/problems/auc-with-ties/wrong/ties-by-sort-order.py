def auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        return None
    wins = 0
    seen_negatives = 0
    for _, label in sorted(zip(scores, labels), key=lambda pair: pair[0]):
        if label == 1:
            wins += seen_negatives
        else:
            seen_negatives += 1
    return wins / (positives * negatives)
