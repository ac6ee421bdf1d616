def largest_distance(parents: list[int | None], steps: list[int]) -> int:
    """Return the largest number of training steps between two checkpoints of the same family."""
    children = {}
    for checkpoint, parent in enumerate(parents):
        children.setdefault(parent, []).append(checkpoint)

    order = children.get(None, [])
    for checkpoint in order:
        order.extend(children.get(checkpoint, []))

    longest = 0
    deepest = [0 for _ in parents]
    for checkpoint in reversed(order):
        parent = parents[checkpoint]
        if parent is not None:
            below = deepest[checkpoint] + steps[checkpoint]
            longest = max(longest, deepest[parent] + below)
            deepest[parent] = max(deepest[parent], below)
    return longest
