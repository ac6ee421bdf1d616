def first_regressed_build(base, changes, budget, last):
    for build in range(1, last + 1):
        latency = base + sum(cost * ((build - first) // every + 1) for first, every, cost in changes if build >= first)
        if latency > budget:
            return build
    return None
