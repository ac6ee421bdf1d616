from math import isnan


def steps_until_better(scores: list[float], patience: int) -> list[int | None]:
    """Return for each evaluation the steps until the first better score, or None if that takes too long."""
    steps = [None for _ in scores]
    waiting = []
    for now, score in enumerate(scores):
        if isnan(score):
            continue
        while waiting and scores[waiting[-1]] < score:
            earlier = waiting.pop()
            if now - earlier <= patience:
                steps[earlier] = now - earlier
        waiting.append(now)
    return steps
