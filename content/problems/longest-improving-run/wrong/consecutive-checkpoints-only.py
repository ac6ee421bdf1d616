def longest_improving_run(scores, min_gain):
    longest = length = 0
    for place, score in enumerate(scores):
        length = length + 1 if place and score - scores[place - 1] >= min_gain else 1
        longest = max(longest, length)
    return longest
