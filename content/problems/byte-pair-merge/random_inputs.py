def generate(random):
    alphabet = random.choice([["a"], ["a", "b"], ["a", "b", "ab", "ba"], ["x", "xy", "y", "z", "yz", " "]])
    return [[[random.choice(alphabet) for _ in range(random.choice([0, 1, 2, 3, 6]))] for _ in range(random.randrange(6))]]
