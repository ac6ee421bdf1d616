import numpy as np


def kmeans(points, centers, max_rounds):
    points, centers = points.astype(float), centers.astype(float)
    assign = lambda: ((points[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)
    labels = assign()
    rounds = 0
    while rounds < max_rounds:
        rounds += 1
        centers = np.array([points[labels == j].mean(axis=0) for j in range(len(centers))])
        new = assign()
        same = (new == labels).all()
        labels = new
        if same:
            break
    return centers, labels, rounds
