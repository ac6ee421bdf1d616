# class: O(n^2)
# kind: recursion
"""Counts inversions by halves, but compares every value on the left with every one on the right: n * n / 4 comparisons at the top level alone, half as many at each next one."""

def measured(values):
    def count(start, end):
        if end - start < 2:
            return 0
        middle = (start + end) // 2
        crossing = 0
        for i in range(start, middle):
            for j in range(middle, end):
                if values[i] > values[j]:
                    crossing += 1
        return count(start, middle) + count(middle, end) + crossing

    return count(0, len(values))


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
