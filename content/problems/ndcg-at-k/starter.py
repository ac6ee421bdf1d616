def ndcg_at_k(grades: list[int], scores: list[float], k: int) -> float | None:
    """Return the expected NDCG at k over random orders of ties, or None when it is undefined."""
    # Your code here
    return None
