from collections import Counter
from fractions import Fraction


def best_split(rows, labels, min_leaf):
    n = len(rows)
    squares = sum(c * c for c in Counter(labels).values())
    base = Fraction(squares, n)
    best, top = None, base
    for j in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][j])
        left, right = Counter(), Counter(labels)
        ls, rs = 0, squares
        for i in range(n - 1):
            label = labels[order[i]]
            ls += 2 * left[label] + 1
            rs -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            a, b = rows[order[i]][j], rows[order[i + 1]][j]
            if a == b or min(i + 1, n - i - 1) < min_leaf:
                continue
            s = Fraction(ls, i + 1) + Fraction(rs, n - i - 1)
            if s > top:
                best, top = (j, a), s
    return None if best is None else (*best, float((top - base) / n))
