import math


def decode(start, transition, emission, readings):
    def log(p):
        return math.log2(p) if p > 0 else -math.inf

    total, path, into = 0.0, [], start
    for r in readings:
        s = max(range(len(start)), key=lambda s: log(into[s]) + log(emission[s][r]))
        total += log(into[s]) + log(emission[s][r])
        path.append(s)
        into = transition[s]
    return None if total == -math.inf else (path, int(total))
