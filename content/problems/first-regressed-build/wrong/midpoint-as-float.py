def first_regressed_build(base, changes, budget, last):
    def latency(build):
        return base + sum(cost * ((build - first) // every + 1) for first, every, cost in changes if first <= build)

    low, high = 0, last + 1
    while high - low > 1 and low < (low + high) / 2 < high:
        middle = int((low + high) / 2)
        if latency(middle) > budget:
            high = middle
        else:
            low = middle
    return high if high <= last else None
