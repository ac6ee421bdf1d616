def generate(n, random):
    """Rising scores with noise: reports grow to a fixed share of n, and no early exit helps."""
    return [[3 * place + random.randrange(-40, 41) for place in range(n)], 2]
