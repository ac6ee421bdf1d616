def training_slots(windows: list[list[int]], horizon: int, warmup: int, shortest: int) -> list[list[int]]:
    """Return the slots of at least `shortest` minutes in which training is possible, in order of time."""
    slots = []
    free_from = 0
    held = sorted(window for window in windows if window[0] < window[1])
    for start, end in held + [[horizon, horizon]]:
        free_until = min(start, horizon)
        if free_until - free_from >= shortest:
            slots.append([free_from, free_until])
        free_from = max(free_from, end + warmup)
    return slots
