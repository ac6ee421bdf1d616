def merge_identities(accounts, max_shared):
    holders = {}
    for account, identifiers in enumerate(accounts):
        for identifier in identifiers:
            holders.setdefault(identifier, []).append(account)
    parent = list(range(len(accounts)))

    def root(account):
        while parent[account] != account:
            parent[account] = parent[parent[account]]
            account = parent[account]
        return account

    for sharing in holders.values():
        if len(sharing) <= max_shared:
            for other in sharing[1:]:
                first, second = sorted((root(sharing[0]), root(other)))
                parent[second] = first
    return [root(account) for account in range(len(accounts))]
