import math

import numpy as np


def _assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    distances = np.zeros((len(points), len(centers)))
    for j in range(points.shape[1]):
        difference = points[:, j, None] - centers[None, :, j]
        distances += difference * difference
    return distances.argmin(axis=1)          # the first minimum: the lowest index


def kmeans(points: np.ndarray, centers: np.ndarray, max_rounds: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Return the final centres, the centre of each point and the number of rounds."""
    data = np.array(points, dtype=np.float64)
    current = np.array(centers, dtype=np.float64)
    labels = _assign(data, current)
    rounds = 0
    while rounds < max_rounds:
        rounds += 1
        for c in np.unique(labels).tolist():
            members = data[labels == c]
            for j in range(data.shape[1]):
                current[c, j] = math.fsum(members[:, j].tolist()) / len(members)
        new = _assign(data, current)
        same = np.array_equal(new, labels)
        labels = new
        if same:
            break
    return current, labels, rounds
