def boost(x, y, rounds, rate, queries):
    base = sum(y) / len(y)
    r = [v - base for v in y]
    out = [base] * len(queries)
    values = sorted(set(x))
    for _ in range(rounds):
        best = None
        for a, b in zip(values, values[1:]):
            t = (a + b) / 2
            left = [v for v, f in zip(r, x) if f <= t]
            right = [v for v, f in zip(r, x) if f > t]
            lm, rm = sum(left) / len(left), sum(right) / len(right)
            error = sum((v - lm) ** 2 for v in left) + sum((v - rm) ** 2 for v in right)
            if best is None or error < best[0] - 1e-9:
                best = (error, t, lm, rm)
        if best is None:
            break
        _, t, lm, rm = best
        r = [v - rate * (lm if f <= t else rm) for v, f in zip(r, x)]
        out = [v + rate * (lm if q <= t else rm) for v, q in zip(out, queries)]
    return out
