def auc(labels, scores):
    pairs = sorted(zip(scores, labels))
    groups = {}
    for score, label in pairs:
        counts = groups.setdefault(score, [0, 0])
        counts[label] += 1
    below = 0
    wins = 0
    for negatives, positives in groups.values():
        wins += positives * (below + negatives / 2)
        below += negatives
    return wins / (sum(labels) * (len(labels) - sum(labels)))
