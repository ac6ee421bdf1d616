def smallest_budget(sizes, workers):
    if not sizes:
        return 0

    def machines_needed(budget):
        machines, load = 1, 0
        for size in sizes:
            if load + size > budget:
                machines += 1
                load = 0
            load += size
        return machines

    low, high = max(sizes), sum(sizes)
    while low < high:
        middle = (low + high) // 2
        if machines_needed(middle) <= workers:
            high = middle
        else:
            low = middle + 1
    return low
