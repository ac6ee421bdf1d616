# class: O(2^n)
# kind: python
"""Every mask of n bits, and the bits in it."""


def measured(values):
    best, everything = None, sum(values)
    for mask in range(1 << len(values)):
        part = 0
        for index, value in enumerate(values):
            if mask >> index & 1:
                part += value
        difference = abs(everything - 2 * part)
        if best is None or difference < best:
            best = difference
    return best


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
