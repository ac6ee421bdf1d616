def count_periods(changes, target, shortest):
    levels = [0]
    for change in changes:
        levels.append(levels[-1] + change)
    seen = {}
    periods = 0
    for place in range(shortest, len(levels)):
        periods += seen.get(levels[place] - target, 0)
        start = levels[place - shortest]
        seen[start] = seen.get(start, 0) + 1
    return periods
