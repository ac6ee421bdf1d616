def beam_search(
    table: list[list[float]], start: int, end: int, width: int, max_steps: int, alpha: float
) -> tuple[list[int], float] | None:
    """Return the best completion and its length-normalised score, or None when there is none."""
    # Your code here
    return None
