def generate(n, random):
    """n jobs in mixed order with different starts and ends, long enough that many run at the same time."""
    jobs = [[3 * place, 3 * place + 3 * n + 1, 1 + place % 4] for place in range(n)]
    random.shuffle(jobs)
    return [jobs]
