import numpy as np


def nearest(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the index of the nearest centre of each point, the lowest one in a tie."""
    differences = points[:, None] - centers
    return (differences**2).sum(axis=2).argmin(axis=1)


def kmeans(points: np.ndarray, centers: np.ndarray, max_rounds: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Return the final centres, the centre of each point and the number of rounds."""
    points = points.astype("float64")
    centers = centers.astype("float64")
    labels = nearest(points, centers)
    rounds = 0
    while rounds < max_rounds:
        rounds += 1
        for cluster in np.unique(labels):
            centers[cluster] = points[labels == cluster].mean(axis=0)
        before, labels = labels, nearest(points, centers)
        if np.array_equal(before, labels):
            break
    return centers, labels, rounds
