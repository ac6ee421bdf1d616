def backprop(graph: list[list]) -> tuple[float, list[float]]:
    """Return the value of the last node and its derivative with respect to each node."""
    # Your code here
    return 0.0, []
