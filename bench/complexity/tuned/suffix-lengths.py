# class: O(n^2)
# kind: builtin
"""Each suffix is copied by slicing."""


def measured(text):
    suffixes = [text[start:] for start in range(len(text))]
    return sum(len(suffix) for suffix in suffixes)


def generate(n, random):
    return ["".join(random.choice("ab") for _ in range(n))]
