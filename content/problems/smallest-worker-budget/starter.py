def smallest_budget(sizes: list[int], workers: int) -> int:
    """Return the smallest possible load of the most loaded machine."""
    # Your code here
    return -1
