def count_periods(changes: list[int], target: int, shortest: int) -> int:
    """Return the number of periods of at least `shortest` days whose changes sum to `target`."""
    # Your code here
    return 0
