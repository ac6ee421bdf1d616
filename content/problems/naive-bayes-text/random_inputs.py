def generate(random):
    letters = "abcdefgh"[: random.randrange(1, 9)]
    queues = ["x", "y", "z"][: random.randrange(1, 4)]
    calls = []
    for _ in range(random.randrange(1, 12)):
        words = [random.choice(letters) for _ in range(random.choice([0, 1, 2, 4]))]
        if random.random() < 0.5:
            calls.append({"method": "learn", "args": [words, random.choice(queues)]})
        else:
            words += random.choice([[], ["new"], ["A", "new", "new"]])
            calls.append({"method": "posterior", "args": [words * random.choice([1, 1, 1, 2000])]})
    return {"construct": [random.choice([0.01, 0.5, 1.0, 30.0])], "calls": calls}
