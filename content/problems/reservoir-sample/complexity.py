def generate(n, random):
    return [[f"r{place}" for place in range(n)], max(1, n // 2), [random.random() / 2 for _ in range(n)]]
