import heapq
import math


def beam_search(
    table: list[list[float]], start: int, end: int, width: int, max_steps: int, alpha: float
) -> tuple[list[int], float] | None:
    """Return the best completion and its length-normalised score, or None when there is none."""
    live = [(0.0, ())]
    finished = []
    for _ in range(max_steps):
        extensions = [
            (cost - log_prob, (*tokens, token))
            for cost, tokens in live
            for token, log_prob in enumerate(table[tokens[-1] if tokens else start])
            if log_prob > -math.inf
        ]
        live = []
        for cost, tokens in heapq.nsmallest(width, extensions):
            if tokens[-1] == end:
                finished.append((cost, tokens))
            else:
                live.append((cost, tokens))
    candidates = finished or live
    if not candidates:
        return None
    cost, tokens = min((cost / len(tokens) ** alpha, tokens) for cost, tokens in candidates)
    return list(tokens), -cost
