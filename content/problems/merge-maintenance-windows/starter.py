def training_slots(windows: list[list[int]], horizon: int, warmup: int, shortest: int) -> list[list[int]]:
    """Return the slots of at least `shortest` minutes in which training is possible, in order of time."""
    # Your code here
    return []
