def steps_until_better(scores, patience):
    steps = []
    for place, score in enumerate(scores):
        found = None
        for later in range(place + 1, min(len(scores), place + patience + 1)):
            if scores[later] > score:
                found = later - place
                break
        steps.append(found)
    return steps
