def plan_pipeline(needs):
    names = sorted(needs)
    done, order = set(), []
    while True:
        for step in names:
            if step not in done and all(n not in needs or n in done for n in needs[step]):
                done.add(step)
                order.append(step)
                break
        else:
            return {"order": order, "blocked": [s for s in names if s not in done]}
