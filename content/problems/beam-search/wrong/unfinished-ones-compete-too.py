import heapq
import math


def beam_search(table, start, end, width, max_steps, alpha):
    live, finished = [(0.0, [])], []
    for _ in range(max_steps):
        pool = []
        for cost, tokens in live:
            for token, lp in enumerate(table[tokens[-1] if tokens else start]):
                if lp > -math.inf:
                    pool.append((cost - lp, tokens + [token]))
        kept = heapq.nsmallest(width, pool)
        finished += [h for h in kept if h[1][-1] == end]
        live = [h for h in kept if h[1][-1] != end]
    options = finished + live
    if not options:
        return None
    cost, tokens = min((c / len(t) ** alpha, t) for c, t in options)
    return tokens, -cost
