def first_regressed_build(base: int, changes: list[list[int]], budget: int, last: int) -> int | None:
    """Return the first build from 1 to `last` that takes more than `budget`, or None."""

    def regressed(build):
        latency = base
        for first, every, cost in changes:
            if first <= build:
                latency += cost * ((build - first) // every + 1)
        return latency > budget

    if not regressed(last):
        return None
    low, high = 1, last
    while low < high:
        middle = (low + high) // 2
        if regressed(middle):
            high = middle
        else:
            low = middle + 1
    return low
