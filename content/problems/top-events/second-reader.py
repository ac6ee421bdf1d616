def top_events(events: list[str], k: int) -> list[list]:
    """Return the k most frequent events with their counts, the earlier to reach its count first."""
    count, last = {}, {}
    for i, name in enumerate(events):
        if name:
            count[name] = count.get(name, 0) + 1
            last[name] = i
    names = sorted(count, key=lambda name: (-count[name], last[name]))
    return [[name, count[name]] for name in names[:k]]
