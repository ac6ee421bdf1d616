def largest_distance(parents, steps):
    children = [[] for _ in parents]
    for child, parent in enumerate(parents):
        if parent is not None:
            children[parent].append(child)
    longest = 0

    def depth(here):
        nonlocal longest
        best = 0
        for child in children[here]:
            branch = depth(child) + steps[child]
            longest = max(longest, best + branch)
            best = max(best, branch)
        return best

    for root, parent in enumerate(parents):
        if parent is None:
            depth(root)
    return longest
