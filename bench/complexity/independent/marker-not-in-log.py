# class: O(n)
# kind: builtin
"""Searches a log of n lines for a short marker that is not there, so that every line is read."""

def measured(log, marker):
    place = log.find(marker)
    if place < 0:
        return None
    return log.count("\n", 0, place)


def generate(n, random):
    lines = [f"ok {random.randrange(1000, 9999)} step done" for _ in range(n)]
    return ["\n".join(lines), "fatal"]
