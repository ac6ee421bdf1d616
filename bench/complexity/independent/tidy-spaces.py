# class: O(n)
# kind: builtin
"""Brings a text of n words to single spaces and lower case: split, join and lower each read it once."""

def measured(text):
    words = text.lower().split()
    return " ".join(words).replace(" ,", ",")


def generate(n, random):
    return ["  ".join(random.choice(["Ab", "the", "MODEL", ",", "x"]) for _ in range(n))]
