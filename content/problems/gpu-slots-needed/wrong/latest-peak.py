def gpu_slots_needed(jobs):
    events = sorted([(start, gpus) for start, _, gpus in jobs] + [(end, -gpus) for _, end, gpus in jobs])
    in_use, peak, peak_time = 0, 0, None
    for time, change in events:
        in_use += change
        if in_use >= peak and in_use:
            peak, peak_time = in_use, time
    return [peak, peak_time]
