def generate(random):
    capacity = random.choice([0, 1, 5, 8, 12])
    keys = ["a", "b", "c", "d", ""][: random.randrange(1, 6)]
    calls = []
    for _ in range(random.randrange(1, 25)):
        kind = random.random()
        if kind < 0.4:
            calls.append({"method": "get", "args": [random.choice(keys)]})
        elif kind < 0.9:
            calls.append({"method": "put", "args": [random.choice(keys), random.choice([0.0, 0.5, -1.5, 3.0]), random.choice([1, 2, 3, 5, 9])]})
        else:
            calls.append({"method": "stats", "args": []})
    return {"construct": [capacity], "calls": calls}
