import heapq


def cheapest_route(links, staging, source, target, max_links):
    out = {}
    for a, b, price in links:
        out.setdefault(a, []).append((b, price + (0 if b == target else staging.get(b, 0))))
    heap, done = [(0, 0, source)], set()
    while heap:
        cost, used, region = heapq.heappop(heap)
        if region == target:
            return [cost, used]
        if region in done or used == max_links:
            continue
        done.add(region)
        for b, price in out.get(region, []):
            heapq.heappush(heap, (cost + price, used + 1, b))
    return None
