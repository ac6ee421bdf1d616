# class: O(n log n)
# kind: builtin
"""Finds the length of the longest rising subsequence with one binary search in the list of best ends for each of n values; rising input makes that list grow to n."""

from bisect import bisect_left


def measured(values):
    ends = []
    for value in values:
        place = bisect_left(ends, value)
        if place == len(ends):
            ends.append(value)
        else:
            ends[place] = value
    return len(ends)


def generate(n, random):
    values = [5 * place + random.randrange(30) for place in range(n)]
    return [values]
