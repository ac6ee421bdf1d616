def generate(n, random):
    """n different values in random order, two rounds, few queries."""
    x = [place + random.random() / 2 for place in range(n)]
    random.shuffle(x)
    return [x, [random.uniform(-5, 5) for _ in range(n)], 2, 0.5, [0.0, n / 2]]
