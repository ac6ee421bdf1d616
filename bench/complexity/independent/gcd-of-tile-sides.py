# class: O(log n)
# kind: python
"""Euclid's algorithm on numbers up to n; consecutive Fibonacci numbers need the most divisions, about 1.44 log2 n."""

def measured(width, height):
    cuts = 0
    while height:
        cuts += 1
        width, height = height, width % height
    return width, cuts


def generate(n, random):
    small, large = 1, 1
    while small + large <= n:
        small, large = large, small + large
    return [large, small]
