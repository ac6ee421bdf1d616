def gpu_slots_needed(jobs):
    in_use = {}
    for start, end, gpus in jobs:
        for second in range(start, end):
            in_use[second] = in_use.get(second, 0) + gpus
    if not in_use:
        return [0, None]
    peak = max(in_use.values())
    return [peak, min(second for second, used in in_use.items() if used == peak)]
