# class: O(n)
# kind: python
"""Each end of the window moves n times at most."""


def measured(text):
    last, start, best = {}, 0, 0
    for index, letter in enumerate(text):
        if letter in last and last[letter] >= start:
            start = last[letter] + 1
        last[letter] = index
        best = max(best, index - start + 1)
    return best


def generate(n, random):
    return ["".join(random.choice("abcdefghijklmnop") for _ in range(n))]
