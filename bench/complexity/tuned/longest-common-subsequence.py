# class: O(n^2)
# kind: python
"""A table of n by n."""


def measured(first, second):
    previous = [0] * (len(second) + 1)
    for letter in first:
        current = [0]
        for column, other in enumerate(second):
            current.append(previous[column] + 1 if letter == other else max(previous[column + 1], current[-1]))
        previous = current
    return previous[-1]


def generate(n, random):
    return ["".join(random.choice("acgt") for _ in range(n)) for _ in range(2)]
