def generate(n, random):
    """n small changes in both directions, so that levels repeat and no sum tells when to stop."""
    return [[random.randrange(-9, 10) for _ in range(n)], 5, 3]
