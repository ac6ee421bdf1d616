def calibration_errors(labels, probabilities, bins, min_count):
    if not labels:
        return None
    groups = {}
    for y, p in zip(labels, probabilities):
        groups.setdefault(min(int(p * bins), bins - 1), []).append(p - y)
    gaps = [(abs(sum(g)) / len(g), len(g)) for g in groups.values()]
    return sum(g for g, _ in gaps) / len(gaps), max([g for g, n in gaps if n >= min_count], default=0.0)
