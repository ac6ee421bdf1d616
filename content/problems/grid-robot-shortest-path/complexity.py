def generate(n, random):
    """About n cells, a tenth of them boxes, from one corner to the other, with two pushes."""
    side = max(1, int(n**0.5))
    rows = [["b" if random.random() < 0.1 else "." for _ in range(side)] for _ in range(side)]
    rows[0][0] = rows[-1][-1] = "."
    return [["".join(row) for row in rows], [0, 0], [side - 1, side - 1], 2]
