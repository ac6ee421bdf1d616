def largest_distance(parents, steps):
    children = {}
    for child, parent in enumerate(parents):
        children.setdefault(parent, []).append(child)
    order = list(children.get(None, []))
    for here in order:
        order.extend(children.get(here, []))
    deepest = {}
    longest = 0
    for child in reversed(order):
        parent = parents[child]
        length = 0 if parent is None else steps[child]
        branch = deepest.get(child, 0) + length
        longest = max(longest, deepest.get(parent, 0) + branch)
        deepest[parent] = max(deepest.get(parent, 0), branch)
    return longest
