def generate(random):
    height, width = random.randrange(1, 6), random.randrange(1, 6)
    weights = random.choice([(6, 2, 2), (4, 4, 1), (3, 1, 3), (3, 5, 0)])
    rows = [random.choices(".b#", weights, k=width) for _ in range(height)]
    start = [random.randrange(height), random.randrange(width)]
    goal = [random.randrange(height), random.randrange(width)]
    rows[start[0]][start[1]] = rows[goal[0]][goal[1]] = "."
    return [["".join(row) for row in rows], start, goal, random.choice([0, 0, 1, 1, 2, 3])]
