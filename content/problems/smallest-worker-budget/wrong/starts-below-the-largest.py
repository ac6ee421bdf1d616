def smallest_budget(sizes, workers):
    low, high = 0, sum(sizes)
    while low < high:
        middle = (low + high) // 2
        machines, load = 1, 0
        for size in sizes:
            if load + size > middle:
                machines += 1
                load = 0
            load += size
        if machines <= workers:
            high = middle
        else:
            low = middle + 1
    return low
