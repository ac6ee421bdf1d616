from bisect import bisect_left


def longest_improving_run(scores, min_gain):
    lowest_last = []
    for score in scores:
        place = bisect_left(lowest_last, score - min_gain)
        if place == len(lowest_last):
            lowest_last.append(score)
        elif score < lowest_last[place]:
            lowest_last[place] = score
    return len(lowest_last)
