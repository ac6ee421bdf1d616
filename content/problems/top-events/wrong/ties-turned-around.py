def top_events(events, k):
    facts = {}
    for place, name in enumerate(events):
        if name:
            facts[name] = (facts.get(name, (0, 0))[0] + 1, place)
    ordered = sorted(facts, key=facts.get, reverse=True)
    return [[name, facts[name][0]] for name in ordered[:k]]
