from bisect import bisect_right


def longest_improving_run(scores, min_gain):
    lowest_last = []
    for score in scores:
        place = bisect_right(lowest_last, score - min_gain)
        lowest_last[place : place + 1] = [score]
    return len(lowest_last)
