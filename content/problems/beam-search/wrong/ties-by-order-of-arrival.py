import math


def beam_search(table, start, end, width, max_steps, alpha):
    live, finished = [(0.0, [])], []
    for _ in range(max_steps):
        pool = []
        for total, tokens in live:
            for token, lp in enumerate(table[tokens[-1] if tokens else start]):
                if lp > -math.inf:
                    pool.append((total + lp, tokens + [token]))
        pool.sort(key=lambda h: h[0], reverse=True)
        kept = pool[:width]
        finished += [h for h in kept if h[1][-1] == end]
        live = [h for h in kept if h[1][-1] != end]
    options = finished or live
    if not options:
        return None
    total, tokens = max(options, key=lambda h: h[0] / len(h[1]) ** alpha)
    return tokens, total / len(tokens) ** alpha
