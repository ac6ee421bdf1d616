def generate(n, random):
    """Half of the candidates share one score, the others all differ; the cut is at the end."""
    scores = [0.5 if place % 2 else place + random.random() for place in range(n)]
    random.shuffle(scores)
    grades = [random.randrange(5) for _ in range(n)]
    grades[0] = 3
    return [grades, scores, n]
