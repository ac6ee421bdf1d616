def count_periods(changes, target, shortest):
    levels = [0]
    for change in changes:
        levels.append(levels[-1] + change)
    seen = set()
    periods = 0
    for place in range(shortest, len(levels)):
        seen.add(levels[place - shortest])
        if levels[place] - target in seen:
            periods += 1
    return periods
