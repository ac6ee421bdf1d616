# class: O(2^n)
# kind: python
"""Every subset extends the sums by as many again."""


def measured(values):
    sums = [0]
    for value in values:
        sums = sums + [total + value for total in sums]
    return max(sums)


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
