import numpy as np


def kmeans(points, centers, max_rounds):
    points, centers = points.astype(float), centers.astype(float)
    labels = None
    rounds = 0
    while True:
        new = ((points[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)
        if rounds == max_rounds and labels is not None:
            break
        if labels is not None and (new == labels).all():
            break
        labels = new
        if max_rounds == 0:
            break
        rounds += 1
        for j in range(len(centers)):
            if (labels == j).any():
                centers[j] = points[labels == j].mean(axis=0)
    return centers, labels, rounds
