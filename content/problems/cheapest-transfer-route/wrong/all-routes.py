def cheapest_route(links, staging, source, target, max_links):
    best = None

    def go(region, cost, used):
        nonlocal best
        if region == target:
            if best is None or [cost, used] < best:
                best = [cost, used]
            return
        if used == max_links:
            return
        for a, b, price in links:
            if a == region:
                go(b, cost + price + (0 if b == target else staging.get(b, 0)), used + 1)

    go(source, 0, 0)
    return best
