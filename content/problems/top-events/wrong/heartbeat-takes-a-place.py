def top_events(events, k):
    facts = {}
    for place, name in enumerate(events):
        facts[name] = (facts.get(name, (0, 0))[0] - 1, place)
    ordered = sorted(facts, key=facts.get)[:k]
    return [[name, -facts[name][0]] for name in ordered if name]
