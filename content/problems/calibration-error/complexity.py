def generate(n, random):
    """n payments and about as many bins, a power of two."""
    bins = 1
    while bins < min(n, 65536):
        bins *= 2
    return [[random.randrange(2) for _ in range(n)], [random.random() for _ in range(n)], bins, 1]
