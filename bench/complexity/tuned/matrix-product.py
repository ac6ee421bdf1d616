# class: O(n^3)
# kind: python
"""Three nested loops."""


def measured(left, right):
    size = len(left)
    product = [[0] * size for _ in range(size)]
    for row in range(size):
        for column in range(size):
            total = 0
            for inner in range(size):
                total += left[row][inner] * right[inner][column]
            product[row][column] = total
    return product


def generate(n, random):
    return [[[random.randrange(10) for _ in range(n)] for _ in range(n)] for _ in range(2)]
