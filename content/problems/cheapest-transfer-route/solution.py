from collections import defaultdict
from heapq import heappop, heappush


def cheapest_route(
    links: list[list], staging: dict[str, int], source: str, target: str, max_links: int
) -> list[int] | None:
    """Return the smallest cost of a route and its smallest number of links, or None if there is no route."""
    outgoing = defaultdict(list)
    for origin, destination, price in links:
        charge = 0 if destination == target else staging.get(destination, 0)
        outgoing[origin].append((destination, price + charge))
    waiting = [(0, 0, source)]
    fewest_links = {}
    while waiting:
        cost, used, region = heappop(waiting)
        if region == target:
            return [cost, used]
        if used < fewest_links.get(region, max_links):
            fewest_links[region] = used
            for destination, price in outgoing[region]:
                heappush(waiting, (cost + price, used + 1, destination))
    return None
