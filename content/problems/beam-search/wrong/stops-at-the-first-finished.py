import heapq
import math


def beam_search(table, start, end, width, max_steps, alpha):
    live = [(0.0, [])]
    for _ in range(max_steps):
        pool = []
        for cost, tokens in live:
            for token, lp in enumerate(table[tokens[-1] if tokens else start]):
                if lp > -math.inf:
                    pool.append((cost - lp, tokens + [token]))
        live = heapq.nsmallest(width, pool)
        for cost, tokens in live:
            if tokens[-1] == end:
                return tokens, -cost / len(tokens) ** alpha
        if not live:
            return None
    cost, tokens = live[0]
    return tokens, -cost / len(tokens) ** alpha
