import heapq


def plan_pipeline(needs):
    missing, unlocks = {}, {s: [] for s in needs}
    for step, needed in needs.items():
        inside = {n for n in needed if n in needs}
        missing[step] = len(inside)
        for name in inside:
            unlocks[name].append(step)
    ready = sorted(s for s, c in missing.items() if c == 0)
    order = []
    while ready:
        step = heapq.heappop(ready)
        order.append(step)
        for later in unlocks[step]:
            missing[later] -= 1
            if missing[later] == 0:
                heapq.heappush(ready, later)
    if len(order) < len(needs):
        return {"order": [], "blocked": sorted(needs)}
    return {"order": order, "blocked": []}
