# class: O(n^3)
# kind: recursion
"""Finds the cheapest order to merge n neighbouring shards; there are n * n / 2 ranges, each solved once thanks to the memo, with up to n places to split."""

def measured(sizes):
    totals = [0]
    for size in sizes:
        totals.append(totals[-1] + size)
    known = {}

    def cheapest(first, last):
        if first == last:
            return 0
        if (first, last) not in known:
            best = float("inf")
            for split in range(first, last):
                cost = cheapest(first, split) + cheapest(split + 1, last)
                if cost < best:
                    best = cost
            known[first, last] = best + totals[last + 1] - totals[first]
        return known[first, last]

    return cheapest(0, len(sizes) - 1)


def generate(n, random):
    return [[random.randint(1, 100) for _ in range(n)]]
