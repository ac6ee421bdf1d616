# class: O(n log n)
# kind: python
"""log n passes of merging."""


def measured(values):
    width = 1
    while width < len(values):
        merged = []
        for start in range(0, len(values), 2 * width):
            i, j = start, min(start + width, len(values))
            middle, end = j, min(start + 2 * width, len(values))
            while i < middle and j < end:
                if values[i] <= values[j]:
                    merged.append(values[i])
                    i += 1
                else:
                    merged.append(values[j])
                    j += 1
            merged.extend(values[i:middle])
            merged.extend(values[j:end])
        values = merged
        width *= 2
    return values


def generate(n, random):
    return [[random.randrange(10 * n) for _ in range(n)]]
