def generate(random):
    half_life = random.choice([0.5, 1.0, 10.0, 1000.0])
    offset = random.choice([0, 0, 10**6, -(10**4)])
    calls = []
    time = 0
    for _ in range(random.randrange(1, 12)):
        kind = random.random()
        time += random.choice([0, 0, 1, 3, 10])
        when = max(0, time - random.choice([0, 0, 2, 20]))
        if kind < 0.4:
            calls.append({"method": "add", "args": [when, offset + random.randrange(-20, 21) / 2]})
        elif kind < 0.6:
            calls.append({"method": "merge", "args": [when, random.choice([0.5, 1.0, 6.0]), offset + random.randrange(-9, 10), random.choice([0.0, 1.5, 40.0])]})
        else:
            calls.append({"method": random.choice(["mean", "variance", "state"]), "args": []})
    return {"construct": [half_life], "calls": calls}
