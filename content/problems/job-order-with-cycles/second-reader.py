import heapq


def plan_pipeline(needs: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the order in which the steps run and the steps that can never run."""
    waiting = {}
    users = {}
    for step, names in needs.items():
        required = {name for name in names if name in needs}
        waiting[step] = len(required)
        for name in required:
            users.setdefault(name, []).append(step)
    ready = [step for step, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        step = heapq.heappop(ready)
        order.append(step)
        for user in users.get(step, ()):
            waiting[user] -= 1
            if waiting[user] == 0:
                heapq.heappush(ready, user)
    return {"order": order, "blocked": sorted(step for step, count in waiting.items() if count)}
