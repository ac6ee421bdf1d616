# class: O(n)
# kind: python
"""Finds the largest fall from an earlier peak in n prices, in one pass with a running maximum."""

def measured(prices):
    peak = prices[0]
    worst = 0.0
    for price in prices:
        if price > peak:
            peak = price
        fall = (peak - price) / peak
        if fall > worst:
            worst = fall
    return worst


def generate(n, random):
    return [[random.uniform(50, 150) for _ in range(n)]]
