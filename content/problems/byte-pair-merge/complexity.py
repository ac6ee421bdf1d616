def generate(n, random):
    """n symbols in words of up to ten, nearly all pairs different."""
    symbols = [f"s{random.randrange(10 * n)}" for _ in range(n)]
    return [[symbols[start : start + 10] for start in range(0, n, 10)]]
