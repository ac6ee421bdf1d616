def steps_until_better(scores: list[float], patience: int) -> list[int | None]:
    """Return for each evaluation the steps until the first better score, or None if that takes too long."""
    out = [None] * len(scores)
    waiting = []  # indices with scores that never rise
    for j, s in enumerate(scores):
        if s != s:
            continue
        while waiting and scores[waiting[-1]] < s:
            i = waiting.pop()
            if j - i <= patience:
                out[i] = j - i
        waiting.append(j)
    return out
