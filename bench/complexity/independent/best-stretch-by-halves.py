# class: O(n log n)
# kind: recursion
"""Finds the stretch of n changes with the largest sum by halves; the stretch across the middle is found by two scans, linear on each level."""

def measured(changes):
    def best(start, end):
        if end - start == 1:
            return changes[start]
        middle = (start + end) // 2
        total, to_left = 0, float("-inf")
        for place in range(middle - 1, start - 1, -1):
            total += changes[place]
            if total > to_left:
                to_left = total
        total, to_right = 0, float("-inf")
        for place in range(middle, end):
            total += changes[place]
            if total > to_right:
                to_right = total
        return max(best(start, middle), best(middle, end), to_left + to_right)

    return best(0, len(changes))


def generate(n, random):
    return [[random.randint(-100, 100) for _ in range(n)]]
