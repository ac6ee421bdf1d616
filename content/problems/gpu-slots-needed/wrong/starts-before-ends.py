def gpu_slots_needed(jobs):
    events = []
    for start, end, gpus in jobs:
        events.append((start, 0, gpus))
        events.append((end, 1, -gpus))
    in_use, peak, peak_time = 0, 0, None
    for time, _, change in sorted(events):
        in_use += change
        if in_use > peak:
            peak, peak_time = in_use, time
    return [peak, peak_time]
