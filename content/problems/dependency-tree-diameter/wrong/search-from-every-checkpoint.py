def largest_distance(parents, steps):
    near = [[] for _ in parents]
    for child, parent in enumerate(parents):
        if parent is not None:
            near[child].append((parent, steps[child]))
            near[parent].append((child, steps[child]))
    longest = 0
    for start in range(len(parents)):
        todo = [(start, None, 0)]
        for here, came_from, distance in todo:
            longest = max(longest, distance)
            for other, length in near[here]:
                if other != came_from:
                    todo.append((other, here, distance + length))
    return longest
