import math


def best_split(rows: list[list[float]], labels: list[int], min_leaf: int) -> tuple[int, float, float] | None:
    """Return feature, threshold and gain of the split with the largest gain in Gini impurity, or None."""
    n = len(rows)
    ids = {}
    classes = [ids.setdefault(label, len(ids)) for label in labels]
    total = [0] * len(ids)
    for c in classes:
        total[c] += 1
    total_squares = sum(count * count for count in total)
    # gain = numerator / (n^2 * nl * nr), all integers, so comparisons are exact.
    best_num, best_den, best = 0, 1, None
    for feature in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][feature])
        left = [0] * len(ids)
        right = total[:]
        left_squares, right_squares = 0, total_squares
        for nl in range(1, n):
            i = order[nl - 1]
            c = classes[i]
            left_squares += 2 * left[c] + 1
            left[c] += 1
            right_squares -= 2 * right[c] - 1
            right[c] -= 1
            nr = n - nl
            if nl < min_leaf or nr < min_leaf:
                continue
            low, high = rows[i][feature], rows[order[nl]][feature]
            if low == high:
                continue
            den = nl * nr
            num = n * (left_squares * nr + right_squares * nl) - total_squares * den
            if num * best_den > best_num * den:
                best_num, best_den, best = num, den, (feature, low, high)
    if best is None:
        return None
    feature, low, high = best
    threshold = (low + high) / 2
    if math.isinf(threshold):
        threshold = low / 2 + high / 2
    return feature, float(threshold), best_num / (best_den * n * n)
