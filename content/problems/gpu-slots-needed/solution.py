from collections import Counter


def gpu_slots_needed(jobs: list[list[int]]) -> list[int | None]:
    """Return the largest number of GPUs in use at the same time, and the first second with that many."""
    change = Counter()
    for start, end, gpus in jobs:
        change[start] += gpus
        change[end] -= gpus
    in_use = peak = 0
    peak_time = None
    for time in sorted(change):
        in_use += change[time]
        if in_use > peak:
            peak, peak_time = in_use, time
    return [peak, peak_time]
