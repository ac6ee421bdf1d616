def gpu_slots_needed(jobs):
    peak, peak_time = 0, None
    for moment in sorted({start for start, _, _ in jobs}):
        in_use = sum(gpus for start, end, gpus in jobs if start <= moment < end)
        if in_use > peak:
            peak, peak_time = in_use, moment
    return [peak, peak_time]
