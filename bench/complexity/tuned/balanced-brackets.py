# class: O(n)
# kind: python
"""Each bracket is pushed and popped once."""


def measured(text):
    pairs, stack = {")": "(", "]": "["}, []
    for letter in text:
        if letter in pairs:
            if not stack or stack.pop() != pairs[letter]:
                return False
        else:
            stack.append(letter)
    return not stack


def generate(n, random):
    return ["(" * n + ")" * n]
