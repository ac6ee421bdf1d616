def calibration_errors(labels, probabilities, bins, min_count):
    if not labels:
        return None
    groups = {}
    for y, p in zip(labels, probabilities):
        groups.setdefault(min(int(p * bins), bins - 1), []).append(y)
    gaps = [(abs((b + 0.5) / bins - sum(g) / len(g)), len(g)) for b, g in groups.items()]
    return sum(g * n for g, n in gaps) / len(labels), max([g for g, n in gaps if n >= min_count], default=0.0)
