def calibration_errors(labels, probabilities, bins, min_count):
    if not labels:
        return None
    total, worst = 0.0, 0.0
    for b in range(bins):
        members = [p - y for y, p in zip(labels, probabilities) if min(int(p * bins), bins - 1) == b]
        if members:
            total += abs(sum(members))
            if len(members) >= min_count:
                worst = max(worst, abs(sum(members)) / len(members))
    return total / len(labels), worst
