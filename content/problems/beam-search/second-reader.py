from heapq import nsmallest


def beam_search(
    table: list[list[float]], start: int, end: int, width: int, max_steps: int, alpha: float
) -> tuple[list[int], float] | None:
    """Return the best completion and its length-normalised score, or None when there is none."""
    minus_inf = float("-inf")
    follow = [[(b, p) for b, p in enumerate(row) if p != minus_inf] for row in table]
    live = [(0.0, ())]  # (minus total, sequence)
    finished = []
    for _ in range(max_steps):
        extensions = []
        for cost, seq in live:
            for b, p in follow[seq[-1] if seq else start]:
                extensions.append((cost - p, seq + (b,)))
        live = []
        for item in nsmallest(width, extensions):
            (finished if item[1][-1] == end else live).append(item)
        if not live:
            break
    pool = finished or live
    if not pool:
        return None
    cost, seq = min(((c / len(s) ** alpha, s) for c, s in pool))
    return list(seq), 0.0 - cost
