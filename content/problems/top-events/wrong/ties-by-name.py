from collections import Counter


def top_events(events, k):
    counts = Counter(e for e in events if e)
    return [[n, counts[n]] for n in sorted(counts, key=lambda n: (-counts[n], n))[:k]]
