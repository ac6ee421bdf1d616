def merge_identities(accounts, max_shared):
    holders = {}
    for account, identifiers in enumerate(accounts):
        for identifier in set(identifiers):
            holders.setdefault(identifier, []).append(account)
    group = [None] * len(accounts)

    def visit(account, name):
        group[account] = name
        for identifier in accounts[account]:
            if len(holders[identifier]) <= max_shared:
                for other in holders[identifier]:
                    if group[other] is None:
                        visit(other, name)

    for account in range(len(accounts)):
        if group[account] is None:
            visit(account, account)
    return group
