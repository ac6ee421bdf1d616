def merge_identities(accounts: list[list[str]], max_shared: int) -> list[int]:
    """Return for each account the smallest index of an account of the same person."""
    holders = {}
    for i, identifiers in enumerate(accounts):
        for x in set(identifiers):
            holders.setdefault(x, []).append(i)
    parent = list(range(len(accounts)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for group in holders.values():
        if len(group) > max_shared:
            continue
        a = find(group[0])
        for j in group[1:]:
            b = find(j)
            if a != b:  # the smaller index is always the root
                if b < a:
                    a, b = b, a
                parent[b] = a
    return [find(i) for i in range(len(accounts))]
