# class: O(n)
# kind: recursion
"""Finds the largest of n values by halving an index range: two half-size calls and constant work beside them make n leaves and n - 1 inner calls."""

def measured(values):
    def largest(start, end):
        if end - start == 1:
            return values[start]
        middle = (start + end) // 2
        left, right = largest(start, middle), largest(middle, end)
        return left if left >= right else right

    return largest(0, len(values))


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
