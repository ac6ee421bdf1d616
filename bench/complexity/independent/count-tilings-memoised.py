# class: O(n)
# kind: recursion
"""Counts the tilings of a strip of length n modulo a prime; the memo makes each length cost three additions once, and warming it in steps keeps the recursion shallow."""

def measured(length):
    known = {0: 1}

    def tilings(rest):
        if rest < 0:
            return 0
        if rest not in known:
            known[rest] = (tilings(rest - 1) + tilings(rest - 2) + tilings(rest - 3)) % 998_244_353
        return known[rest]

    for part in range(0, length, 150):
        tilings(part)
    return tilings(length)


def generate(n, random):
    return [n]
