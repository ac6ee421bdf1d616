def generate(n, random):
    """Half of the list within the limit, then new versions that push it out again: both ends pass over everything."""
    half = n // 2
    return [["v0", "v1"] * (half // 2) + [f"w{place}" for place in range(n - 2 * (half // 2))], 2]
