def merge_identities(accounts, max_shared):
    counts = {}
    for identifiers in accounts:
        for one in set(identifiers):
            counts[one] = counts.get(one, 0) + 1
    kept = [{one for one in identifiers if counts[one] <= max_shared} for identifiers in accounts]
    group = list(range(len(accounts)))
    for later in range(len(accounts)):
        for earlier in range(later):
            if group[later] != group[earlier] and kept[later] & kept[earlier]:
                low, high = sorted((group[later], group[earlier]))
                group = [low if one == high else one for one in group]
    return group
