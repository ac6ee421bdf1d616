def smallest_budget(sizes, workers):
    if not sizes:
        return 0
    return max(max(sizes), -(-sum(sizes) // workers))
