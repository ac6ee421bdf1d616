def generate(n, random):
    """n separate windows in mixed order, each leaving a gap before it."""
    windows = [[20 * place + 5, 20 * place + 12] for place in range(n)]
    random.shuffle(windows)
    return [windows, 20 * n, 2, 3]
