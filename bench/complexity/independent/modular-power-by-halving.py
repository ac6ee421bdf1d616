# class: O(log n)
# kind: recursion
"""Raises a number to the power n modulo a fixed prime; each call halves the exponent, and the modulus keeps the numbers small."""

def measured(base, exponent, modulus):
    if exponent == 0:
        return 1
    half = measured(base, exponent // 2, modulus)
    square = half * half % modulus
    return square * base % modulus if exponent % 2 else square


def generate(n, random):
    return [random.randrange(2, 1000), n, 1_000_000_007]
