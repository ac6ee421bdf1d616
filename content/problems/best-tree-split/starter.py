def best_split(rows: list[list[float]], labels: list[int], min_leaf: int) -> tuple[int, float, float] | None:
    """Return feature, threshold and gain of the split with the largest gain in Gini impurity, or None."""
    # Your code here
    return None
