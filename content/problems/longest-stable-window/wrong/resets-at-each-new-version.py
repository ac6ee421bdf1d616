def longest_window(versions, limit):
    seen = set()
    length = 0
    longest = 0
    for version in versions:
        if version not in seen and len(seen) == limit:
            seen = set()
            length = 0
        seen.add(version)
        length += 1
        longest = max(longest, length)
    return longest
