def generate(random):
    letters = random.choice(["a", "ab", "abB"])

    def word(shortest):
        return "".join(random.choice(letters) for _ in range(random.randrange(shortest, 4)))

    calls = []
    for _ in range(random.randrange(1, 8)):
        size = random.choice([0, 1, 2, 5])
        if random.random() < 0.5:
            calls.append({"method": "record", "args": [[word(1) for _ in range(size)], [random.choice([1, 1, 2, 3, 7]) for _ in range(size)]]})
        else:
            calls.append({"method": "suggest", "args": [[word(0) for _ in range(size)]]})
    return {"construct": [random.choice([1, 2, 2, 3, 10])], "calls": calls}
