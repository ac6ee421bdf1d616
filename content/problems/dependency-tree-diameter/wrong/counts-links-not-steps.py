def largest_distance(parents, steps):
    children = {}
    for child, parent in enumerate(parents):
        children.setdefault(parent, []).append(child)
    order = list(children.get(None, []))
    for here in order:
        order.extend(children.get(here, []))
    deepest = [0] * len(parents)
    longest = 0
    for child in reversed(order):
        parent = parents[child]
        if parent is not None:
            longest = max(longest, deepest[parent] + deepest[child] + 1)
            deepest[parent] = max(deepest[parent], deepest[child] + 1)
    return longest
