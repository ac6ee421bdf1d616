# class: O(n^2)
# kind: python
"""Insertion sort of n falling numbers: each number is moved past all before it."""

def measured(numbers):
    numbers = numbers[:]
    for place in range(1, len(numbers)):
        current = numbers[place]
        hole = place
        while hole > 0 and numbers[hole - 1] > current:
            numbers[hole] = numbers[hole - 1]
            hole -= 1
        numbers[hole] = current
    return numbers


def generate(n, random):
    return [sorted((random.randrange(10 * n) for _ in range(n)), reverse=True)]
