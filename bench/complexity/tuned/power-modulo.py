# class: O(log n)
# kind: recursion
"""The exponent halves at each level."""


def measured(base, exponent, modulus):
    if exponent == 0:
        return 1
    half = measured(base, exponent // 2, modulus)
    square = half * half % modulus
    return square * base % modulus if exponent % 2 else square


def generate(n, random):
    return [random.randrange(2, 1000), n, 1_000_003]
