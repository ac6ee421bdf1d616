def largest_distance(parents, steps):
    deepest = [0] * len(parents)
    longest = 0
    for child in reversed(range(len(parents))):
        parent = parents[child]
        if parent is not None:
            branch = deepest[child] + steps[child]
            longest = max(longest, deepest[parent] + branch)
            deepest[parent] = max(deepest[parent], branch)
    return longest
