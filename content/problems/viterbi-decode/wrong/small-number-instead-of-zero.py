import math


def decode(start, transition, emission, readings):
    def log(p):
        return math.log2(p + 1e-12)

    S = range(len(start))
    rest = [0.0 for _ in S]
    table = []
    for r in reversed(readings):
        future = [log(emission[s][r]) + rest[s] for s in S]
        table.append(future)
        rest = [max(log(transition[a][s]) + future[s] for s in S) for a in S]
    table.reverse()
    best = max(log(start[s]) + table[0][s] for s in S)
    path, into = [], start
    for future in table:
        s = max(S, key=lambda s: log(into[s]) + future[s])
        path.append(s)
        into = transition[s]
    return path, round(best)
