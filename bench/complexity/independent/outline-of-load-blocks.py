# class: O(n log n)
# kind: recursion
"""Computes the outline of n load blocks by outlining the halves and merging the two outlines in linear time."""

def measured(blocks):
    if len(blocks) == 1:
        start, end, height = blocks[0]
        return [(start, height), (end, 0)]
    middle = len(blocks) // 2
    left, right = measured(blocks[:middle]), measured(blocks[middle:])
    outline = []
    i = j = left_height = right_height = 0
    while i < len(left) or j < len(right):
        if j == len(right) or (i < len(left) and left[i][0] <= right[j][0]):
            place, left_height = left[i]
            i += 1
        else:
            place, right_height = right[j]
            j += 1
        height = max(left_height, right_height)
        if outline and outline[-1][0] == place:
            outline[-1] = (place, height)
        elif not outline or outline[-1][1] != height:
            outline.append((place, height))
    return outline


def generate(n, random):
    blocks = []
    for _ in range(n):
        start = random.randrange(1000 * n)
        blocks.append((start, start + random.randrange(1, 1500), random.randrange(1, 10**6)))
    return [blocks]
