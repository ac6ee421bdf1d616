def largest_distance(parents, steps):
    children = [[] for _ in parents]
    for child, parent in enumerate(parents):
        if parent is not None:
            children[parent].append(child)
    longest = 0
    for root, parent in enumerate(parents):
        if parent is None:
            branches = [0, 0]
            for child in children[root]:
                todo = [(child, steps[child])]
                deepest = 0
                for here, distance in todo:
                    deepest = max(deepest, distance)
                    todo.extend((one, distance + steps[one]) for one in children[here])
                branches.append(deepest)
            longest = max(longest, sum(sorted(branches)[-2:]))
    return longest
