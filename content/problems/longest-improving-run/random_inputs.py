def generate(random):
    spread = random.choice([1, 3, 10, 40])
    scores = [random.randrange(-spread, spread + 1) for _ in range(random.choice([0, 1, 2, 5, 9, 14]))]
    if random.random() < 0.3:
        scores = [score + 2 * place for place, score in enumerate(scores)]
    return [scores, random.choice([0, 0, 1, 1, 2, 3, 5, 12])]
