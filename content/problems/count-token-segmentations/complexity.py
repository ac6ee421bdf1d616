def generate(n, random):
    """A word of n equal letters and pieces of one to eight letters, so that every piece fits everywhere."""
    pieces = ["a" * length for length in range(1, 9)]
    return ["a" * n, pieces + ["##" + piece for piece in pieces]]
