def generate(random):
    words = ["a", "b", "c", "uh", "um", "A"][: random.randrange(1, 7)]
    reference = [random.choice(words) for _ in range(random.randrange(0, 8))]
    transcript = [random.choice(words) for _ in range(random.randrange(0, 8))]
    costs = [random.choice([0, 1, 2, 3, 5, 9]) for _ in range(3)]
    fillers = random.choice([[], ["uh"], ["uh", "um"], ["um", "x", "um"], ["a", "uh"]])
    return [reference, transcript, *costs, fillers]
