import numpy as np


def kmeans(points, centers, max_rounds):
    centers = centers.copy()
    assign = lambda: ((points[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)
    labels = assign()
    rounds = 0
    while rounds < max_rounds:
        rounds += 1
        for j in range(len(centers)):
            if (labels == j).any():
                centers[j] = points[labels == j].mean(axis=0)
        new = assign()
        same = (new == labels).all()
        labels = new
        if same:
            break
    return centers, labels, rounds
