from bisect import bisect_right


def longest_improving_run(scores: list[int], min_gain: int) -> int:
    """Return the largest number of checkpoints, in order, each at least `min_gain` better than the one before."""
    ends = []  # ends[l]: the lowest last score of a report with l + 1 checkpoints
    for s in scores:
        pos = bisect_right(ends, s - min_gain)
        if pos == len(ends):
            ends.append(s)
        elif s < ends[pos]:
            ends[pos] = s
    return len(ends)
