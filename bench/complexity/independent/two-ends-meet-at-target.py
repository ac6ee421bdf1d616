# class: O(n)
# kind: python
"""Looks in n sorted numbers for a pair with a given sum by moving two ends inwards; no pair fits, so the ends meet."""

def measured(numbers, target):
    left, right = 0, len(numbers) - 1
    while left < right:
        total = numbers[left] + numbers[right]
        if total == target:
            return left, right
        if total < target:
            left += 1
        else:
            right -= 1
    return None


def generate(n, random):
    numbers = sorted(2 * random.randrange(10 * n) for _ in range(n))
    return [numbers, 20 * n - 1]
