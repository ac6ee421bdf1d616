def generate(n, random):
    """Half of each class; half of the examples share one score, the others all differ."""
    labels = [place % 2 for place in range(n)]
    scores = [0.5 if place % 4 < 2 else random.random() for place in range(n)]
    order = list(range(n))
    random.shuffle(order)
    return [[labels[place] for place in order], [scores[place] for place in order]]
