from heapq import heapify, heappop, heappush


def plan_pipeline(needs: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the order in which the steps run and the steps that can never run."""
    missing = {}
    unlocks = {step: [] for step in needs}
    for step, needed in needs.items():
        required = [name for name in needed if name in needs]
        missing[step] = len(required)
        for name in required:
            unlocks[name].append(step)
    ready = [step for step, count in missing.items() if count == 0]
    heapify(ready)
    order = []
    while ready:
        step = heappop(ready)
        order.append(step)
        for waiting in unlocks[step]:
            missing[waiting] -= 1
            if missing[waiting] == 0:
                heappush(ready, waiting)
    return {"order": order, "blocked": sorted(set(needs) - set(order))}
