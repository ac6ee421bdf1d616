def merge_identities(accounts, max_shared):
    parent = list(range(len(accounts)))

    def root(account):
        while parent[account] != account:
            account = parent[account]
        return account

    owner = {}
    for account, identifiers in enumerate(accounts):
        for identifier in identifiers:
            first, second = sorted((root(account), root(owner.setdefault(identifier, account))))
            parent[second] = first
    return [root(account) for account in range(len(accounts))]
