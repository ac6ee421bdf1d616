# class: O(n^2)
# kind: python
"""Bubble sort that stops after a round without a swap; with the smallest number last it moves one place a round, so all n rounds happen."""

def measured(numbers):
    numbers = list(numbers)
    end = len(numbers)
    swapped = True
    while swapped:
        swapped = False
        for place in range(1, end):
            if numbers[place - 1] > numbers[place]:
                numbers[place - 1], numbers[place] = numbers[place], numbers[place - 1]
                swapped = True
        end -= 1
    return numbers


def generate(n, random):
    return [[random.randrange(1, 10 * n) for _ in range(n - 1)] + [0]]
