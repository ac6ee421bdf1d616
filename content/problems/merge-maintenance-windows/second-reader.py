def training_slots(windows: list[list[int]], horizon: int, warmup: int, shortest: int) -> list[list[int]]:
    """Return the slots of at least `shortest` minutes in which training is possible, in order of time."""
    slots = []
    free = 0  # everything before is dealt with
    for start, stop in sorted((start, end + warmup) for start, end in windows if start < end):
        if start >= horizon:
            break
        if start - free >= shortest:
            slots.append([free, start])
        free = max(free, stop)
    if horizon - free >= shortest:
        slots.append([free, horizon])
    return slots
