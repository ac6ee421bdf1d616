def steps_until_better(scores, patience):
    steps = [None] * len(scores)
    valid = [place for place, score in enumerate(scores) if score == score]
    stack = []
    for now, place in enumerate(valid):
        while stack and scores[valid[stack[-1]]] < scores[place]:
            earlier = stack.pop()
            if now - earlier <= patience:
                steps[valid[earlier]] = now - earlier
        stack.append(now)
    return steps
