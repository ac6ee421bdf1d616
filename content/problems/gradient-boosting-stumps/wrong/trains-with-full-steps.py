def boost(x, y, rounds, rate, queries):
    n = len(x)
    base = sum(y) / n
    pairs = sorted(zip(x, y))
    xs, r = [p[0] for p in pairs], [p[1] - base for p in pairs]
    out = [base] * len(queries)
    for _ in range(rounds):
        best, total, run = None, sum(r), 0.0
        for c in range(1, n):
            run += r[c - 1]
            if xs[c - 1] == xs[c]:
                continue
            gain = run**2 / c + (total - run) ** 2 / (n - c)
            if best is None or gain > best[0] + 1e-9:
                best = (gain, c, run / c, (total - run) / (n - c))
        if best is None:
            break
        _, c, a, b = best
        t = (xs[c - 1] + xs[c]) / 2
        r = [v - (a if i < c else b) for i, v in enumerate(r)]
        out = [v + rate * (a if q <= t else b) for v, q in zip(out, queries)]
    return out
