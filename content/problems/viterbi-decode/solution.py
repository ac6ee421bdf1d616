import math
from operator import add


def decode(
    start: list[float], transition: list[list[float]], emission: list[list[float]], readings: list[int]
) -> tuple[list[int], int] | None:
    """Return the most likely path and the base-2 logarithm of its probability, or None."""
    states = range(len(start))
    into = log2_of(start)
    moves = [log2_of(row) for row in transition]
    emits = [log2_of(row) for row in emission]
    # rest[s]: the best logarithm of all that follows, when the state of the reading at hand is s.
    rest = [0.0] * len(start)
    futures = []
    for reading in reversed(readings):
        future = [emits[state][reading] + rest[state] for state in states]
        futures.append(future)
        rest = [max(map(add, row, future)) for row in moves]
    best = max(map(add, into, futures[-1]))
    if best == -math.inf:
        return None
    path = []
    for future in reversed(futures):
        state = max(states, key=lambda state: into[state] + future[state])
        path.append(state)
        into = moves[state]
    return path, int(best)


def log2_of(probabilities: list[float]) -> list[float]:
    """Return base-2 logarithms, with minus infinity for a probability of zero."""
    return [math.log2(value) if value > 0 else -math.inf for value in probabilities]
