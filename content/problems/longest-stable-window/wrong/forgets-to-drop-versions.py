def longest_window(versions, limit):
    counts = {}
    start = 0
    longest = 0
    for end, version in enumerate(versions):
        counts[version] = counts.get(version, 0) + 1
        while len(counts) > limit and start <= end:
            counts[versions[start]] -= 1
            start += 1
            if start > end:
                counts = {}
        longest = max(longest, end - start + 1)
    return longest
