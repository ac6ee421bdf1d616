def generate(n, random):
    """n tokens; the only row is shared, its entries get better towards the end, and `end` is out of reach."""
    size = max(n, 2)
    row = [-float("inf")] + [-(size - token) / 64 for token in range(1, size)]
    return [[row] * size, 1, 0, 4, 8, 0.5]
