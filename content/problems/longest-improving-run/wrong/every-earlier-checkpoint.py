def longest_improving_run(scores, min_gain):
    best = []
    for now, score in enumerate(scores):
        longest = 1
        for before in range(now):
            if score - scores[before] >= min_gain and best[before] + 1 > longest:
                longest = best[before] + 1
        best.append(longest)
    return max(best, default=0)
