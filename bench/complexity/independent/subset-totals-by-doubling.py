# class: O(2^n)
# kind: python
"""Lists the totals of all subsets of n parts; each part doubles the list, so the last step alone makes half of the 2^n totals."""

def measured(parts, limit):
    totals = [0]
    for part in parts:
        totals = totals + [total + part for total in totals]
    best = 0
    for total in totals:
        if best < total <= limit:
            best = total
    return best


def generate(n, random):
    parts = [random.randint(10**6, 10**7) for _ in range(n)]
    return [parts, sum(parts) // 2]
