def gpu_slots_needed(jobs):
    events = []
    for start, end, _ in jobs:
        events.append((start, 1))
        events.append((end, -1))
    running, peak, peak_time = 0, 0, None
    for time, change in sorted(events):
        running += change
        if running > peak:
            peak, peak_time = running, time
    return [peak, peak_time]
