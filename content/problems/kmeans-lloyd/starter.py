import numpy as np


def kmeans(points: np.ndarray, centers: np.ndarray, max_rounds: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Return the final centres, the centre of each point and the number of rounds."""
    # Your code here
    return centers, np.zeros(len(points), dtype="int64"), 0
