from collections import Counter

import numpy as np


def predict(train: np.ndarray, labels: np.ndarray, queries: np.ndarray, k: int) -> list[int]:
    """Return the label that the nearest training rows vote for, for each query."""
    winners = []
    for query in queries.astype("int64"):
        # Squared distances are integers, so ties are exact.
        distances = ((train - query) ** 2).sum(axis=1)
        radius = np.sort(distances)[:k].max()
        votes = Counter(labels[distances <= radius].tolist())
        winners.append(min(votes, key=lambda label: (-votes[label], distances[labels == label].min(), label)))
    return winners
