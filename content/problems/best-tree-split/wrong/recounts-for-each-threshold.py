from collections import Counter
from fractions import Fraction


def best_split(rows, labels, min_leaf):
    n = len(rows)

    def score(group):
        return Fraction(sum(c * c for c in Counter(group).values()), len(group))

    best, top = None, score(labels)
    base = top
    for j in range(len(rows[0])):
        values = sorted({row[j] for row in rows})
        for a, b in zip(values, values[1:]):
            t = (a + b) / 2
            left = [l for row, l in zip(rows, labels) if row[j] <= t]
            right = [l for row, l in zip(rows, labels) if row[j] > t]
            if len(left) < min_leaf or len(right) < min_leaf:
                continue
            s = score(left) + score(right)
            if s > top:
                best, top = (j, t), s
    return None if best is None else (*best, float((top - base) / n))
