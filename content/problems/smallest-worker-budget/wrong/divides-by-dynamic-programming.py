def smallest_budget(sizes, workers):
    total = 0
    best = [0]
    for size in sizes:
        total += size
        best.append(total)
    prefix = list(best)
    for _ in range(min(workers, len(sizes)) - 1):
        following = [0]
        for end in range(1, len(prefix)):
            following.append(min(max(best[cut], prefix[end] - prefix[cut]) for cut in range(end)))
        best = following
    return best[-1]
