def generate(n, random):
    calls = []
    for turn in range(n):
        words = [f"w{random.randrange(3 * n)}" for _ in range(8)]
        if turn % 2:
            calls.append({"method": "posterior", "args": [words]})
        else:
            calls.append({"method": "learn", "args": [words, f"q{turn % 3}"]})
    return {"construct": [0.5], "calls": calls}
