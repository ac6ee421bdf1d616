from itertools import accumulate
from math import fsum


def boost(
    x: list[float], y: list[float], rounds: int, rate: float, queries: list[float]
) -> list[float]:
    """Return the predictions of boosted stumps for the queries."""
    n = len(x)
    mean = fsum(y) / n
    order = sorted(range(n), key=x.__getitem__)
    xs = [x[i] for i in order]
    residuals = [y[i] - mean for i in order]
    # (size of the left side, threshold), in ascending order of the threshold
    candidates = [(i, (xs[i - 1] + xs[i]) / 2) for i in range(1, n) if xs[i - 1] < xs[i]]
    predictions = [mean] * len(queries)
    if not candidates:
        return predictions
    for _ in range(rounds):
        prefix = list(accumulate(residuals, initial=0.0))
        total = prefix[-1]
        # The squared error is a constant minus this gain.
        gains = [
            (prefix[i] * (n - i) - (total - prefix[i]) * i) ** 2 / (n * i * (n - i))
            for i, _ in candidates
        ]
        # The prompt promises a gap between 1e-9 and 1e-7; stay in its middle.
        limit = max(gains) - 1e-8
        split, threshold = next(c for c, g in zip(candidates, gains) if g >= limit)
        left = rate * (fsum(residuals[:split]) / split)
        right = rate * (fsum(residuals[split:]) / (n - split))
        residuals = [r - left for r in residuals[:split]] + [r - right for r in residuals[split:]]
        predictions = [
            p + (left if q <= threshold else right) for p, q in zip(predictions, queries)
        ]
    return predictions
