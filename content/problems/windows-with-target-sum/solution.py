from collections import Counter
from itertools import accumulate


def count_periods(changes: list[int], target: int, shortest: int) -> int:
    """Return the number of periods of at least `shortest` days whose changes sum to `target`."""
    levels = [0, *accumulate(changes)]
    seen = Counter()
    periods = 0
    for before, after in zip(levels, levels[shortest:]):
        seen[before] += 1
        periods += seen[after - target]
    return periods
