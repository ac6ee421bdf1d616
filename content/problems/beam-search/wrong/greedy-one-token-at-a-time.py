import math


def beam_search(table, start, end, width, max_steps, alpha):
    tokens, total, last = [], 0.0, start
    for _ in range(max_steps):
        best = max(range(len(table)), key=lambda token: table[last][token])
        if table[last][best] == -math.inf:
            return None
        tokens.append(best)
        total += table[last][best]
        last = best
        if best == end:
            break
    return tokens, total / len(tokens) ** alpha
