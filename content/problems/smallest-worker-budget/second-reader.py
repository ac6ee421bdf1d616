def smallest_budget(sizes: list[int], workers: int) -> int:
    """Return the smallest possible load of the most loaded machine."""
    if not sizes:
        return 0

    def enough(budget):
        used, load = 1, 0
        for s in sizes:
            load += s
            if load > budget:
                used += 1
                if used > workers:
                    return False
                load = s
        return True

    total = sum(sizes)
    lo, hi = max(max(sizes), -(-total // workers)), total
    while lo < hi:
        mid = (lo + hi) // 2
        if enough(mid):
            hi = mid
        else:
            lo = mid + 1
    return lo
