def smallest_budget(sizes, workers):
    if not sizes:
        return 0
    budget = max(sizes)
    while True:
        machines, load = 1, 0
        for size in sizes:
            if load + size > budget:
                machines += 1
                load = 0
            load += size
        if machines <= workers:
            return budget
        budget += 1
