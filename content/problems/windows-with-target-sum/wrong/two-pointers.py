def count_periods(changes, target, shortest):
    periods = total = first = 0
    for last, change in enumerate(changes):
        total += change
        while total > target and first < last:
            total -= changes[first]
            first += 1
        if total == target and last - first + 1 >= shortest:
            periods += 1
    return periods
