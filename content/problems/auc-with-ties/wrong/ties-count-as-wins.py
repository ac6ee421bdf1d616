from bisect import bisect_right


def auc(labels, scores):
    negatives = sorted(score for label, score in zip(labels, scores) if label == 0)
    positives = [score for label, score in zip(labels, scores) if label == 1]
    if not negatives or not positives:
        return None
    wins = sum(bisect_right(negatives, score) for score in positives)
    return wins / (len(positives) * len(negatives))
