# class: O(n)
# kind: builtin
"""The C loop of list.index walks to the end."""


def measured(values, target):
    values.reverse()
    return len(values) - 1 - values.index(target)


def generate(n, random):
    return [[-1] + [random.randrange(1000) for _ in range(n)], -1]
