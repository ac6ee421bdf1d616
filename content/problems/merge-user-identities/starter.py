def merge_identities(accounts: list[list[str]], max_shared: int) -> list[int]:
    """Return for each account the smallest index of an account of the same person."""
    # Your code here
    return []
