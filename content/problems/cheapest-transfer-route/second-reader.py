def cheapest_route(
    links: list[list], staging: dict[str, int], source: str, target: str, max_links: int
) -> list[int] | None:
    """Return the smallest cost of a route and its smallest number of links, or None if there is no route."""
    if source == target:
        return [0, 0]
    outgoing = {}
    for origin, destination, price in links:
        if origin != target and destination != source and origin != destination:
            fee = 0 if destination == target else staging.get(destination, 0)
            outgoing.setdefault(origin, []).append((destination, price + fee))
    best = {source: 0}
    changed = {source: 0}
    answer = None
    for number in range(1, max_links + 1):
        updates = {}
        for origin, cost in changed.items():
            for destination, price in outgoing.get(origin, ()):
                new = cost + price
                if destination not in best or new < best[destination]:
                    if destination not in updates or new < updates[destination]:
                        updates[destination] = new
        if not updates:
            break
        best.update(updates)
        changed = updates
        if target in updates:
            answer = [updates[target], number]
    return answer
