def longest_window(versions: list[str], limit: int) -> int:
    """Return the length of the longest stretch of requests served by at most `limit` versions."""
    count = {}
    best = left = 0
    for right, v in enumerate(versions):
        count[v] = count.get(v, 0) + 1
        while len(count) > limit:
            w = versions[left]
            count[w] -= 1
            if not count[w]:
                del count[w]
            left += 1
        best = max(best, right - left + 1)
    return best
