def longest_window(versions, limit):
    longest = 0
    for start in range(len(versions)):
        seen = set()
        for end in range(start, len(versions)):
            seen.add(versions[end])
            if len(seen) > limit:
                break
            longest = max(longest, end - start + 1)
    return longest
