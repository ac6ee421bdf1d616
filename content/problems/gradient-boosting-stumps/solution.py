from itertools import accumulate, pairwise


def boost(
    x: list[float], y: list[float], rounds: int, rate: float, queries: list[float]
) -> list[float]:
    """Return the predictions of boosted stumps for the queries."""
    size = len(x)
    base = sum(y) / size
    order = sorted(range(size), key=lambda index: x[index])
    residuals = [y[index] - base for index in order]
    cuts = [cut for cut, (before, after) in enumerate(pairwise(order), 1) if x[before] < x[after]]
    predictions = [base] * len(queries)
    if not cuts:
        return predictions
    for _ in range(rounds):
        # The residuals add up to zero, so the right side has minus the sum of the left one.
        sums = list(accumulate(residuals))
        gains = [sums[cut - 1] ** 2 * (1 / cut + 1 / (size - cut)) for cut in cuts]
        best = max(gains)
        cut = next(cut for cut, gain in zip(cuts, gains) if gain >= best - 1e-9)
        threshold = (x[order[cut - 1]] + x[order[cut]]) / 2
        left = rate * sums[cut - 1] / cut
        right = -rate * sums[cut - 1] / (size - cut)
        residuals = [value - left for value in residuals[:cut]] + [value - right for value in residuals[cut:]]
        predictions = [
            value + (left if query <= threshold else right) for value, query in zip(predictions, queries)
        ]
    return predictions
