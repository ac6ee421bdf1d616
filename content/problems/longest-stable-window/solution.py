def longest_window(versions, limit):
    counts = {}
    start = 0
    longest = 0
    for end, version in enumerate(versions):
        counts[version] = counts.get(version, 0) + 1
        while len(counts) > limit:
            leaving = versions[start]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
            start += 1
        longest = max(longest, end - start + 1)
    return longest
