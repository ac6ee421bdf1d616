def count_periods(changes, target, shortest):
    periods = 0
    for first in range(len(changes)):
        total = 0
        for last in range(first, len(changes)):
            total += changes[last]
            if total == target and last - first + 1 >= shortest:
                periods += 1
    return periods
