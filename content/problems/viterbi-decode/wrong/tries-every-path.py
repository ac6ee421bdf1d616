import itertools
import math


def decode(start, transition, emission, readings):
    def log(p):
        return math.log2(p) if p > 0 else -math.inf

    best = None
    for path in itertools.product(range(len(start)), repeat=len(readings)):
        total = log(start[path[0]]) + sum(log(emission[s][r]) for s, r in zip(path, readings))
        total += sum(log(transition[a][b]) for a, b in zip(path, path[1:]))
        if total > -math.inf and (best is None or total > best[1]):
            best = (list(path), total)
    return None if best is None else (best[0], int(best[1]))
