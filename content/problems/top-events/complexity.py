def generate(n, random):
    """n events, nearly all different, of which the best ten are wanted."""
    events = [f"e{random.randrange(10 * n)}" for _ in range(n)]
    return [events, 10]
