from collections import Counter
from fractions import Fraction


def best_split(rows, labels, min_leaf):
    n = len(rows)

    def gini(counts, size):
        return 1 - Fraction(sum(c * c for c in counts.values()), size * size)

    parent = gini(Counter(labels), n)
    best, top = None, 0
    for j in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][j])
        left, right = Counter(), Counter(labels)
        for i in range(n - 1):
            left[labels[order[i]]] += 1
            right[labels[order[i]]] -= 1
            a, b = rows[order[i]][j], rows[order[i + 1]][j]
            if a == b or min(i + 1, n - i - 1) < min_leaf:
                continue
            gain = parent - (gini(left, i + 1) + gini(right, n - i - 1)) / 2
            if gain > top:
                best, top = (j, (a + b) / 2), gain
    return None if best is None else (*best, float(top))
