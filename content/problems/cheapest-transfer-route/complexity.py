def generate(n, random):
    """n links among n / 3 regions with at most five links a route; the target can hardly be reached early."""
    count = max(2, n // 3)
    names = [f"r{place}" for place in range(count)]
    links = []
    while len(links) < n:
        origin, destination = random.sample(names, 2)
        links.append([origin, destination, random.randrange(1, 100)])
    staging = {name: random.randrange(50) for name in names}
    return [links, staging, names[0], "target", 5]
