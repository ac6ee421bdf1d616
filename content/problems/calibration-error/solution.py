def calibration_errors(
    labels: list[int], probabilities: list[float], bins: int, min_count: int
) -> tuple[float, float] | None:
    """Return the expected calibration error and the largest gap, or None without payments."""
    if not labels:
        return None
    members = {}
    for label, probability in zip(labels, probabilities):
        place = min(int(probability * bins), bins - 1)
        members.setdefault(place, []).append(probability - label)
    surpluses = [abs(sum(differences)) for differences in members.values()]
    gaps = [abs(sum(differences)) / len(differences) for differences in members.values() if len(differences) >= min_count]
    return sum(surpluses) / len(labels), max(gaps, default=0.0)
