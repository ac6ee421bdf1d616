def generate(n, random):
    rows = [[random.random(), random.random()] for _ in range(n)]
    return [rows, [random.randrange(n) for _ in range(n)], 1]
