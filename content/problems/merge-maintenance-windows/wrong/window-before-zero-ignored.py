def training_slots(windows, horizon, warmup, shortest):
    slots = []
    free_from = 0
    for start, end in sorted(w for w in windows if w[0] < w[1] and w[1] > 0):
        stop = min(start, horizon)
        if stop - free_from >= shortest:
            slots.append([free_from, stop])
        free_from = max(free_from, end + warmup)
    if horizon - free_from >= shortest:
        slots.append([free_from, horizon])
    return slots
