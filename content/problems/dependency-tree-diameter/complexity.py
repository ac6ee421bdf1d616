def generate(n, random):
    """A chain of n checkpoints whose numbers are shuffled, so that neither the numbers nor recursion help."""
    names = list(range(n))
    random.shuffle(names)
    parents = [None] * n
    for upper, lower in zip(names, names[1:]):
        parents[lower] = upper
    return [parents, [random.randrange(1, 100) for _ in range(n)]]
