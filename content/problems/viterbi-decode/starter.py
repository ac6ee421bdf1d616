def decode(
    start: list[float], transition: list[list[float]], emission: list[list[float]], readings: list[int]
) -> tuple[list[int], int] | None:
    """Return the most likely path and the base-2 logarithm of its probability, or None."""
    # Your code here
    return None
