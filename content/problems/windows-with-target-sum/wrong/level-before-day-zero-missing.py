def count_periods(changes, target, shortest):
    levels = []
    total = 0
    for change in changes:
        total += change
        levels.append(total)
    seen = {}
    periods = 0
    for place in range(shortest, len(levels)):
        start = levels[place - shortest]
        seen[start] = seen.get(start, 0) + 1
        periods += seen.get(levels[place] - target, 0)
    return periods
