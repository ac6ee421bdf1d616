def plan_pipeline(needs):
    done, order = set(), []
    left = set(needs)
    while True:
        level = sorted(s for s in left if all(n not in needs or n in done for n in needs[s]))
        if not level:
            return {"order": order, "blocked": sorted(left)}
        order += level
        done.update(level)
        left -= set(level)
