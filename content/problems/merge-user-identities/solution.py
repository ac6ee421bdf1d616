from itertools import pairwise


def merge_identities(accounts: list[list[str]], max_shared: int) -> list[int]:
    """Return for each account the smallest index of an account of the same person."""
    holders = {}
    for account, identifiers in enumerate(accounts):
        for identifier in set(identifiers):
            holders.setdefault(identifier, []).append(account)

    parent = list(range(len(accounts)))

    def root(account):
        while parent[account] != account:
            parent[account] = parent[parent[account]]
            account = parent[account]
        return account

    for sharing in holders.values():
        if len(sharing) <= max_shared:
            for one, other in pairwise(sharing):
                first, second = root(one), root(other)
                parent[max(first, second)] = min(first, second)
    return [root(account) for account in range(len(accounts))]
