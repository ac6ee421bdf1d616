# class: O(n log n)
# kind: builtin
"""The built-in sort with a key over random words."""


def measured(words):
    return sorted(words, key=lambda word: (len(word), word))


def generate(n, random):
    return [["".join(random.choice("abcdefgh") for _ in range(random.randrange(4, 9))) for _ in range(n)]]
