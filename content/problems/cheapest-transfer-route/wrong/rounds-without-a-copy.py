def cheapest_route(links, staging, source, target, max_links):
    best = {source: (0, 0)}
    for _ in range(max_links):
        for a, b, price in links:
            if a in best:
                charge = 0 if b == target else staging.get(b, 0)
                arrival = (best[a][0] + price + charge, best[a][1] + 1)
                if b not in best or arrival < best[b]:
                    best[b] = arrival
    return list(best[target]) if target in best else None
