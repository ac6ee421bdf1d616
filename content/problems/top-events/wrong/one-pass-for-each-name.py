def top_events(events, k):
    latest = {name: place for place, name in enumerate(events) if name}
    ordered = sorted(latest, key=lambda name: (-events.count(name), latest[name]))
    return [[name, events.count(name)] for name in ordered[:k]]
