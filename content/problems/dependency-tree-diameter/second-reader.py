def largest_distance(parents: list[int | None], steps: list[int]) -> int:
    """Return the largest number of training steps between two checkpoints of the same family."""
    n = len(parents)
    waiting = [0] * n
    for p in parents:
        if p is not None:
            waiting[p] += 1
    depth = [0] * n  # longest way down
    best = 0
    ready = [i for i in range(n) if waiting[i] == 0]
    while ready:
        i = ready.pop()
        p = parents[i]
        if p is None:
            continue
        d = depth[i] + steps[i]
        if depth[p] + d > best:
            best = depth[p] + d
        if d > depth[p]:
            depth[p] = d
        waiting[p] -= 1
        if waiting[p] == 0:
            ready.append(p)
    return best
