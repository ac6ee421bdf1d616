def count_periods(changes: list[int], target: int, shortest: int) -> int:
    """Return the number of periods of at least `shortest` days whose changes sum to `target`."""
    prefix = [0]
    for c in changes:
        prefix.append(prefix[-1] + c)
    seen = {}
    total = 0
    for end in range(shortest, len(prefix)):
        start = prefix[end - shortest]
        seen[start] = seen.get(start, 0) + 1
        total += seen.get(prefix[end] - target, 0)
    return total
