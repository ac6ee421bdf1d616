# class: O(1)
# kind: python
"""Prices a basket of three articles from a dictionary of n prices: three lookups, however large the dictionary is."""

def measured(prices, basket, tax):
    total = 0.0
    for article, amount in basket:
        total += prices.get(article, 0.0) * amount
    total *= 1 + tax
    if total > 500:
        total -= 20
    return round(total, 2)


def generate(n, random):
    prices = {f"sku-{place}": random.uniform(1, 100) for place in range(n)}
    basket = [("sku-0", 2), (f"sku-{n - 1}", 1), ("sku-unknown", 4)]
    return [prices, basket, 0.2]
