def training_slots(windows, horizon, warmup, shortest):
    blocked = [[s, e + warmup] for s, e in windows if s < e]
    starts = [0] + [e for _, e in blocked]
    slots = []
    for begin in set(starts):
        if not 0 <= begin < horizon or any(s <= begin < e for s, e in blocked):
            continue
        stop = min([s for s, _ in blocked if s >= begin] + [horizon])
        if stop - begin >= shortest:
            slots.append([begin, stop])
    return sorted(slots)
