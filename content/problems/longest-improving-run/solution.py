from bisect import bisect_right


def longest_improving_run(scores: list[int], min_gain: int) -> int:
    """Return the largest number of checkpoints, in order, each at least `min_gain` better than the one before."""
    lowest_last = []
    for score in scores:
        before = bisect_right(lowest_last, score - min_gain)
        if before == len(lowest_last):
            lowest_last.append(score)
        else:
            lowest_last[before] = min(lowest_last[before], score)
    return len(lowest_last)
