def generate(n, random):
    """Falling values in a window over all samples: the queue grows to n, and every window is long for a scan."""
    return [list(range(n)), [2 * n - place for place in range(n)], n + 1]
