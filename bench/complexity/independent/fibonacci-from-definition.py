# class: O(2^n)
# kind: recursion
"""Fibonacci's number n straight from its definition; the number of calls grows by a factor of 1.62 with each n, which is exponential and usually given as O(2^n)."""

def measured(n):
    if n < 2:
        return n
    return measured(n - 1) + measured(n - 2)


def generate(n, random):
    return [n]
