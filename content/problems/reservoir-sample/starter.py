def reservoir_sample(stream: list[str | None], k: int, draws: list[float]) -> tuple[list[str], int]:
    """Return the reservoir after the whole stream, and the number of draws used."""
    # Your code here
    return [], 0
