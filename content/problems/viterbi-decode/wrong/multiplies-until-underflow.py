import math


def decode(start, transition, emission, readings):
    S = range(len(start))
    rest = [1.0 for _ in S]
    table = []
    for r in reversed(readings):
        future = [emission[s][r] * rest[s] for s in S]
        table.append(future)
        rest = [max(transition[a][s] * future[s] for s in S) for a in S]
    table.reverse()
    best = max(start[s] * table[0][s] for s in S)
    if best == 0:
        return None
    path, into = [], start
    for future in table:
        s = max(S, key=lambda s: into[s] * future[s])
        path.append(s)
        into = transition[s]
    return path, int(math.log2(best))
