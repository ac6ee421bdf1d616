import heapq


def cheapest_route(links, staging, source, target, max_links):
    out = {}
    for a, b, price in links:
        out.setdefault(a, []).append((b, price + staging.get(b, 0)))
    heap, best = [(0, 0, source)], {}
    while heap:
        cost, used, region = heapq.heappop(heap)
        if region == target:
            return [cost, used]
        if used == max_links or best.get(region, used + 1) <= used:
            continue
        best[region] = used
        for b, price in out.get(region, []):
            heapq.heappush(heap, (cost + price, used + 1, b))
    return None
