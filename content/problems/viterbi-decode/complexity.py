def generate(n, random):
    """n readings; three states that all stay possible."""
    start = [0.5, 0.25, 0.25]
    transition = [[0.5, 0.25, 0.25], [0.25, 0.5, 0.25], [0.25, 0.25, 0.5]]
    emission = [[0.5, 0.25], [0.25, 0.5], [0.5, 0.5]]
    return [start, transition, emission, [random.randrange(2) for _ in range(n)]]
