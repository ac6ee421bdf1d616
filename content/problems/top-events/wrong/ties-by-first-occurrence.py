from collections import Counter


def top_events(events, k):
    return [[name, count] for name, count in Counter(e for e in events if e).most_common(k)]
