def first_regressed_build(base, changes, budget, last):
    def latency(build):
        return base + sum(cost * ((build - first) // every + 1) for first, every, cost in changes if first <= build)

    low, high = 1, last + 1
    while low < high:
        middle = (low + high) // 2
        if latency(middle) >= budget:
            high = middle
        else:
            low = middle + 1
    return low if low <= last else None
