def generate(n, random):
    """n tables with a sum of about the same size for every n, so that the number of passes does not grow with n."""
    sizes = [random.randrange(2**40) // n for _ in range(n)]
    return [sizes, 4]
