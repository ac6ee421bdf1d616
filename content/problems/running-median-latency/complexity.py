def generate(n, random):
    """n requests in batches of one, of mixed speed, with a median after each."""
    calls = []
    for _ in range(n):
        latency = None if random.random() < 0.02 else random.randrange(10**9)
        calls.append({"method": "record", "args": [[latency]]})
        calls.append({"method": "median", "args": []})
    return {"construct": [], "calls": calls}
