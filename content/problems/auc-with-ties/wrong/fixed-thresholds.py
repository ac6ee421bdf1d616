def auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        return None
    points = []
    for step in range(101, -1, -1):
        threshold = step / 100
        tp = sum(1 for l, s in zip(labels, scores) if s >= threshold and l == 1)
        fp = sum(1 for l, s in zip(labels, scores) if s >= threshold and l == 0)
        points.append((fp / negatives, tp / positives))
    area = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        area += (x1 - x0) * (y0 + y1) / 2
    return area
