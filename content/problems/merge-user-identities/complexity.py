def generate(n, random):
    """About n accounts of one person, tied so that linking by index alone builds a chain of n / 2 parents."""
    half = (n + 1) // 2
    first = [[f"p{place}"] for place in range(half)]
    second = [[f"p{half - 1 - place}", f"q{place}", f"q{place + 1}"] for place in range(half)]
    return [first + second, 2]
