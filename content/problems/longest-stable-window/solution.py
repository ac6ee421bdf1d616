from collections import Counter


def longest_window(versions: list[str], limit: int) -> int:
    """Return the length of the longest stretch of requests served by at most `limit` versions."""
    counts = Counter()
    start = 0
    longest = 0
    for end, version in enumerate(versions, start=1):
        counts[version] += 1
        while len(counts) > limit:
            leaving = versions[start]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
            start += 1
        longest = max(longest, end - start)
    return longest
