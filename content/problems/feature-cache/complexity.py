def generate(n, random):
    """About n calls on a cache that holds n / 4 entries: fill it, then read the oldest, put a new one and ask for the state."""
    room = max(1, n // 4)
    calls = [{"method": "put", "args": [f"u{place}", 0.5, 1]} for place in range(room)]
    fresh = room
    while len(calls) < n:
        calls.append({"method": "get", "args": [f"u{fresh - room}"]})
        calls.append({"method": "put", "args": [f"u{fresh}", 0.5, 1]})
        calls.append({"method": "stats", "args": []})
        fresh += 1
    return {"construct": [room], "calls": calls}
