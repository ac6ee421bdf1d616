def longest_window(versions: list[str], limit: int) -> int:
    """Return the length of the longest stretch of requests served by at most `limit` versions."""
    # Your code here
    return 0
