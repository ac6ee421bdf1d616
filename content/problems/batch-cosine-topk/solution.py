import numpy as np


def unit_rows(rows: np.ndarray) -> np.ndarray:
    """Scale every row to length one; a zero row stays zero."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, lengths, out=np.zeros(rows.shape), where=lengths > 0)


def most_similar(queries: np.ndarray, items: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the indices and rounded cosine similarities of the k most similar items of each query."""
    similarity = np.round(unit_rows(queries) @ unit_rows(items).T, 6)
    best = np.lexsort((-similarity,))[:, :k]  # sorts each row, and unlike a plain argsort keeps the order of ties
    return best, np.take_along_axis(similarity, best, axis=1)
