def first_regressed_build(base, changes, budget, last):
    def latency(build):
        return base + sum(cost * max(0, (build - first) // every) for first, every, cost in changes)

    if latency(last) <= budget:
        return None
    low, high = 1, last
    while low < high:
        middle = (low + high) // 2
        if latency(middle) > budget:
            high = middle
        else:
            low = middle + 1
    return low
