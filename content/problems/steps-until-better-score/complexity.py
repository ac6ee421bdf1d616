def generate(n, random):
    """Falling scores, the first of them beaten only by the last one: the stack grows to n and is emptied at once."""
    return [[float(2 * n - place) for place in range(n - 1)] + [3.0 * n], n]
