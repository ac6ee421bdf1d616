# class: O(n^2)
# kind: builtin
"""`in` walks a list that goes on growing."""


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
