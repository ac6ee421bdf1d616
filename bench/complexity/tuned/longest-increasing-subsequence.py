# class: O(n log n)
# kind: python
"""A binary search for each element over tails that go on growing."""


def measured(values):
    tails = []
    for value in values:
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if tails[middle] < value:
                low = middle + 1
            else:
                high = middle
        if low == len(tails):
            tails.append(value)
        else:
            tails[low] = value
    return len(tails)


def generate(n, random):
    return [sorted(random.randrange(10 * n) for _ in range(n))]
