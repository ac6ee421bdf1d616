from collections import Counter


def best_split(rows: list[list[float]], labels: list[int], min_leaf: int) -> tuple[int, float, float] | None:
    """Return feature, threshold and gain of the split with the largest gain in Gini impurity, or None."""
    n = len(rows)
    all_squares = sum(count**2 for count in Counter(labels).values())
    # A split's score is left_squares / left_size + right_squares / right_size, kept as an exact fraction.
    best = None
    best_top, best_bottom = all_squares, n
    for feature, column in enumerate(zip(*rows)):
        order = sorted(range(n), key=column.__getitem__)
        left, right = Counter(), Counter(labels)
        left_squares, right_squares = 0, all_squares
        for size, (here, after) in enumerate(zip(order, order[1:]), start=1):
            label = labels[here]
            left_squares += 2 * left[label] + 1
            right_squares -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            low, high = column[here], column[after]
            if low == high or min(size, n - size) < min_leaf:
                continue
            top = left_squares * (n - size) + right_squares * size
            bottom = size * (n - size)
            if top * best_bottom > best_top * bottom:
                best = feature, (low + high) / 2
                best_top, best_bottom = top, bottom
    if best is None:
        return None
    return *best, (best_top / best_bottom - all_squares / n) / n
