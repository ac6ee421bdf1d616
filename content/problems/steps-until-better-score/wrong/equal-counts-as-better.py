def steps_until_better(scores, patience):
    steps = [None] * len(scores)
    stack = []
    for now, score in enumerate(scores):
        if score != score:
            continue
        while stack and scores[stack[-1]] <= score:
            earlier = stack.pop()
            if now - earlier <= patience:
                steps[earlier] = now - earlier
        stack.append(now)
    return steps
