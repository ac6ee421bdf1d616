def generate(random):
    jobs = []
    span = random.choice([1, 4, 15])
    for _ in range(random.choice([0, 1, 2, 3, 5, 8])):
        start = random.randrange(-span, span + 1)
        jobs.append([start, start + random.choice([0, 0, 1, 2, 3, 7]), random.choice([1, 1, 2, 3, 8])])
    return [jobs]
