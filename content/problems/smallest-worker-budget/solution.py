def smallest_budget(sizes: list[int], workers: int) -> int:
    """Return the smallest possible load of the most loaded machine."""

    def machines_needed(budget):
        machines, load = 1, 0
        for size in sizes:
            if load + size > budget:
                machines += 1
                load = 0
            load += size
        return machines

    low, high = max(sizes, default=0), sum(sizes)
    while low < high:
        middle = (low + high) // 2
        if machines_needed(middle) <= workers:
            high = middle
        else:
            low = middle + 1
    return low
