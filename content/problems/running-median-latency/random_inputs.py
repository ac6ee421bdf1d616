def generate(random):
    top = random.choice([1, 4, 30, 10**9])
    lost = random.choice([0, 0.2, 0.7])
    calls = []
    for _ in range(random.randrange(1, 10)):
        if random.random() < 0.5:
            batch = [None if random.random() < lost else random.randint(0, top) for _ in range(random.choice([0, 1, 1, 2, 5]))]
            calls.append({"method": "record", "args": [batch]})
        calls.append({"method": "median", "args": []})
    return {"construct": [], "calls": calls}
