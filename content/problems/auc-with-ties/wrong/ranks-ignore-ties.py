def auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        return None
    order = sorted(range(len(scores)), key=lambda index: scores[index])
    rank_sum = sum(rank + 1 for rank, index in enumerate(order) if labels[index] == 1)
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
