from heapq import nsmallest


def top_events(events: list[str], k: int) -> list[list]:
    """Return the k most frequent events with their counts, the earlier to reach its count first."""
    counts = {}
    last_seen = {}
    for place, name in enumerate(events):
        if name:
            counts[name] = counts.get(name, 0) + 1
            last_seen[name] = place
    best = nsmallest(k, counts, key=lambda name: (-counts[name], last_seen[name]))
    return [[name, counts[name]] for name in best]
