def steps_until_better(scores: list[float], patience: int) -> list[int | None]:
    """Return for each evaluation the steps until the first better score, or None if that takes too long."""
    # Your code here
    return [None for _ in scores]
