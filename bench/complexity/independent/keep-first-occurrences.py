# class: O(n^2)
# kind: builtin
"""Removes repeats from a list of n values by asking whether each is already in the result; all are different, so the result is searched to its end."""

def measured(values):
    kept = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept


def generate(n, random):
    values = list(range(n))
    random.shuffle(values)
    return [values]
