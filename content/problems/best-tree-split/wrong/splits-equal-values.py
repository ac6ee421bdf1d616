from collections import Counter
from fractions import Fraction


def best_split(rows, labels, min_leaf):
    n = len(rows)
    squares = sum(c * c for c in Counter(labels).values())
    best, top = None, Fraction(squares, n)
    for j in range(len(rows[0])):
        pairs = sorted((row[j], label) for row, label in zip(rows, labels))
        left, right = Counter(), Counter(labels)
        ls, rs = 0, squares
        for i in range(n - 1):
            label = pairs[i][1]
            ls += 2 * left[label] + 1
            rs -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            if min(i + 1, n - i - 1) < min_leaf:
                continue
            s = Fraction(ls, i + 1) + Fraction(rs, n - i - 1)
            if s > top:
                best, top = (j, (pairs[i][0] + pairs[i + 1][0]) / 2), s
    return None if best is None else (*best, float((top - Fraction(squares, n)) / n))
