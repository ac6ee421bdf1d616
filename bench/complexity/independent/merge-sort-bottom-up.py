# class: O(n log n)
# kind: python
"""Sorts n numbers by merging runs of doubling length: log n rounds, each of which writes all n numbers."""

def measured(numbers):
    source = list(numbers)
    width = 1
    while width < len(source):
        merged = []
        for start in range(0, len(source), 2 * width):
            left, left_end = start, min(start + width, len(source))
            right, right_end = left_end, min(start + 2 * width, len(source))
            while left < left_end and right < right_end:
                if source[left] <= source[right]:
                    merged.append(source[left])
                    left += 1
                else:
                    merged.append(source[right])
                    right += 1
            merged.extend(source[left:left_end])
            merged.extend(source[right:right_end])
        source = merged
        width *= 2
    return source


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
