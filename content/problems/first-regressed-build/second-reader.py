def first_regressed_build(base: int, changes: list[list[int]], budget: int, last: int) -> int | None:
    """Return the first build from 1 to `last` that takes more than `budget`, or None."""

    def slow(build):
        total = base
        for first, every, cost in changes:
            if first <= build:
                total += ((build - first) // every + 1) * cost
        return total > budget

    if not slow(last):
        return None
    lo, hi = 1, last
    while lo < hi:
        mid = (lo + hi) // 2
        if slow(mid):
            hi = mid
        else:
            lo = mid + 1
    return lo
