def longest_improving_run(scores, min_gain):
    shown = []
    for score in scores:
        if not shown or score >= shown[-1] + min_gain:
            shown.append(score)
    return len(shown)
