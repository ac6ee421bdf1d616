def merge_identities(accounts, max_shared):
    counts = {}
    for identifiers in accounts:
        for one in set(identifiers):
            counts[one] = counts.get(one, 0) + 1
    group_of = {}
    result = []
    for account, identifiers in enumerate(accounts):
        kept = [one for one in identifiers if counts[one] <= max_shared]
        group = min((group_of[one] for one in kept if one in group_of), default=account)
        for one in kept:
            group_of[one] = group
        result.append(group)
    return result
