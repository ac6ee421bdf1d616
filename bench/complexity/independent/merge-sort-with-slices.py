# class: O(n log n)
# kind: recursion
"""Sorts n numbers by sorting the halves and merging; slicing and merging are linear on each of log n levels."""

def measured(numbers):
    if len(numbers) <= 1:
        return numbers[:]
    middle = len(numbers) // 2
    left, right = measured(numbers[:middle]), measured(numbers[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
