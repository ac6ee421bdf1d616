def top_events(events: list[str], k: int) -> list[list]:
    """Return the k most frequent events with their counts, the earlier to reach its count first."""
    # Your code here
    return []
