def calibration_errors(labels, probabilities, bins, min_count):
    if not labels:
        return None
    groups = {}
    for y, p in zip(labels, probabilities):
        groups.setdefault(int(p * bins), []).append(p - y)
    gaps = [(abs(sum(g)) / len(g), len(g)) for g in groups.values()]
    return sum(g * n for g, n in gaps) / len(labels), max([g for g, n in gaps if n >= min_count], default=0.0)
