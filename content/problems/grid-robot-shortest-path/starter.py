def fewest_moves(grid: list[str], start: list[int], goal: list[int], pushes: int) -> int | None:
    """Return the smallest number of moves from start to goal, or None if there is no way."""
    # Your code here
    return None
