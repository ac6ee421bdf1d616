import math


def decode(start, transition, emission, readings):
    def log(p):
        return math.log2(p) if p > 0 else -math.inf

    S = range(len(start))
    score = [log(start[s]) + log(emission[s][readings[0]]) for s in S]
    back = []
    for r in readings[1:]:
        new, pointers = [], []
        for s in S:
            p = max(S, key=lambda a: score[a] + log(transition[a][s]))
            pointers.append(p)
            new.append(score[p] + log(transition[p][s]) + log(emission[s][r]))
        score = new
        back.append(pointers)
    last = max(S, key=lambda s: score[s])
    if score[last] == -math.inf:
        return None
    path = [last]
    for pointers in reversed(back):
        path.append(pointers[path[-1]])
    return path[::-1], int(score[last])
