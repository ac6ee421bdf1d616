def count_periods(changes, target, shortest):
    seen = {0: 1}
    total = periods = 0
    for change in changes:
        total += change
        periods += seen.get(total - target, 0)
        seen[total] = seen.get(total, 0) + 1
    return periods
