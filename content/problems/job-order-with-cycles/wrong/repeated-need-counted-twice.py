import heapq


def plan_pipeline(needs):
    missing, unlocks = {}, {s: set() for s in needs}
    for step, needed in needs.items():
        missing[step] = len([n for n in needed if n in needs])
        for name in needed:
            if name in needs:
                unlocks[name].add(step)
    ready = sorted(s for s, c in missing.items() if c == 0)
    order = []
    while ready:
        step = heapq.heappop(ready)
        order.append(step)
        for later in unlocks[step]:
            missing[later] -= 1
            if missing[later] == 0:
                heapq.heappush(ready, later)
    return {"order": order, "blocked": sorted(set(needs) - set(order))}
