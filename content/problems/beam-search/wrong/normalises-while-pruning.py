import math


def beam_search(table, start, end, width, max_steps, alpha):
    beam = [(0.0, [])]
    for _ in range(max_steps):
        pool = []
        for total, tokens in beam:
            if tokens and tokens[-1] == end:
                pool.append((total, tokens))
                continue
            for token, lp in enumerate(table[tokens[-1] if tokens else start]):
                if lp != -math.inf:
                    pool.append((total + lp, tokens + [token]))
        pool.sort(key=lambda h: (-h[0] / len(h[1]) ** alpha, h[1]))
        beam = pool[:width]
    done = [h for h in beam if h[1][-1] == end] or beam
    if not done:
        return None
    total, tokens = min(done, key=lambda h: (-h[0] / len(h[1]) ** alpha, h[1]))
    return tokens, total / len(tokens) ** alpha
