from math import frexp


def decode(
    start: list[float], transition: list[list[float]], emission: list[list[float]], readings: list[int]
) -> tuple[list[int], int] | None:
    """Return the most likely path and the base-2 logarithm of its probability, or None."""
    none = float("-inf")

    def log(p):
        return frexp(p)[1] - 1 if p > 0 else none

    states = range(len(start))
    first = [log(p) for p in start]
    step = [[log(p) for p in row] for row in transition]
    emit = [[log(p) for p in row] for row in emission]
    # rest[s]: best logarithm of the readings from here on, in state s here.
    # follow[i][s]: the smallest best next state.
    rest = [emit[s][readings[-1]] for s in states]
    follow = []
    for r in reversed(readings[:-1]):
        current, choice = [], []
        for a in states:
            values = [t + q for t, q in zip(step[a], rest)]
            best = max(values)
            choice.append(values.index(best))
            current.append(best + emit[a][r])
        rest = current
        follow.append(choice)
    values = [p + q for p, q in zip(first, rest)]
    best = max(values)
    if best == none:
        return None
    path = [values.index(best)]
    for choice in reversed(follow):
        path.append(choice[path[-1]])
    return path, int(best)
