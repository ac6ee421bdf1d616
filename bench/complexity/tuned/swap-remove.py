# class: O(1)
# kind: builtin
"""An unordered removal overwrites with the last element and pops it."""


def measured(values, index):
    values[index] = values[-1]
    values.pop()
    return len(values)


def generate(n, random):
    return [[random.random() for _ in range(n)], random.randrange(n)]
