import heapq


def plan_pipeline(needs):
    missing = {s: len(set(n)) for s, n in needs.items()}
    unlocks = {}
    for step, needed in needs.items():
        for name in set(needed):
            unlocks.setdefault(name, []).append(step)
    ready = sorted(s for s, c in missing.items() if c == 0)
    order = []
    while ready:
        step = heapq.heappop(ready)
        order.append(step)
        for later in unlocks.get(step, []):
            missing[later] -= 1
            if missing[later] == 0:
                heapq.heappush(ready, later)
    return {"order": order, "blocked": sorted(s for s in needs if missing[s])}
