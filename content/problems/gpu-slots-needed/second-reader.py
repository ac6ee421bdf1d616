def gpu_slots_needed(jobs: list[list[int]]) -> list[int | None]:
    """Return the largest number of GPUs in use at the same time, and the first second with that many."""
    delta = {}
    for start, end, gpus in jobs:
        if start < end:
            delta[start] = delta.get(start, 0) + gpus
            delta[end] = delta.get(end, 0) - gpus
    best, when, used = 0, None, 0
    for t in sorted(delta):
        used += delta[t]
        if used > best:
            best, when = used, t
    return [best, when]
