# class: O(2^n)
# kind: recursion
"""Each item is taken or left; the bag holds everything."""


def measured(items, space, index=0):
    if index == len(items):
        return 0
    weight, value = items[index]
    best = measured(items, space, index + 1)
    if weight <= space:
        best = max(best, value + measured(items, space - weight, index + 1))
    return best


def generate(n, random):
    items = [(random.randrange(1, 10), random.randrange(1, 100)) for _ in range(n)]
    return [items, 10 * n]
