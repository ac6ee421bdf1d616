# class: O(n^3)
# kind: builtin
"""Each of the substrings is copied and reversed."""


def measured(text):
    found = 0
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            part = text[start:end]
            found += part == part[::-1]
    return found


def generate(n, random):
    return ["a" * n]
