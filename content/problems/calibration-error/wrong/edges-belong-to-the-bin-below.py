def calibration_errors(labels, probabilities, bins, min_count):
    if not labels:
        return None
    import math

    groups = {}
    for y, p in zip(labels, probabilities):
        groups.setdefault(max(math.ceil(p * bins) - 1, 0), []).append(p - y)
    gaps = [(abs(sum(g)) / len(g), len(g)) for g in groups.values()]
    return sum(g * n for g, n in gaps) / len(labels), max([g for g, n in gaps if n >= min_count], default=0.0)
