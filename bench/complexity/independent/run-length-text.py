# class: O(n)
# kind: python
"""Writes a text of n characters as runs; the pieces are collected in a list and joined once, so no long string is copied again and again."""

def measured(text):
    pieces = []
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] == text[start]:
            end += 1
        length = end - start
        pieces.append(text[start] if length == 1 else f"{length}{text[start]}")
        start = end
    return "".join(pieces)


def generate(n, random):
    return ["".join(random.choice("ab") for _ in range(n))]
