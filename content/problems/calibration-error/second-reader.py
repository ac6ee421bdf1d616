def calibration_errors(
    labels: list[int], probabilities: list[float], bins: int, min_count: int
) -> tuple[float, float] | None:
    """Return the expected calibration error and the largest gap, or None without payments."""
    if not labels:
        return None
    counts = [0] * (bins + 1)
    positives = [0] * (bins + 1)
    sums = [0.0] * (bins + 1)
    for y, p in zip(labels, probabilities):
        b = int(p * bins)
        counts[b] += 1
        positives[b] += y
        sums[b] += p
    # The value 1 landed in a bin of its own; it belongs to the last one.
    for column in (counts, positives, sums):
        top = column.pop()
        column[-1] += top
    expected = largest = 0.0
    for count, positive, total in zip(counts, positives, sums):
        if count:
            difference = abs(total - positive)
            expected += difference
            if count >= min_count:
                largest = max(largest, difference / count)
    return expected / len(labels), largest
