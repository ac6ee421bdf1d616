def generate(random):
    stream = [None if random.random() < 0.2 else random.choice("abcdefghij") for _ in range(random.choice([0, 1, 2, 5, 12, 20]))]
    return [stream, random.choice([0, 1, 2, 3, 6, 30]), [random.choice([0.0, random.random(), random.random() / 4]) for _ in range(len(stream))]]
