class FadingStats:
    """Weighted mean and variance of a stream whose old values fade with a half-life."""

    def __init__(self, half_life: float):
        """Start with nothing seen."""
        self.half_life = half_life
        self.now = 0.0
        self.total, self.centre, self.spread = 0.0, 0.0, 0.0

    def add(self, time: float, value: float) -> None:
        """Add one value observed at a time."""
        self.merge(time, 1.0, value, 0.0)

    def merge(self, time: float, weight: float, mean: float, spread: float) -> None:
        """Add what another worker has seen."""
        latest = max(self.now, time)
        ours = 0.5 ** ((latest - self.now) / self.half_life)
        theirs = 0.5 ** ((latest - time) / self.half_life)
        old = self.total * ours
        new = weight * theirs
        self.now = latest
        self.total = old + new
        share = new / self.total
        gap = mean - self.centre
        self.centre += gap * share
        self.spread = self.spread * ours + spread * theirs + gap * gap * old * share

    def state(self) -> list[float]:
        """Return the weight, mean and spread at the current time."""
        return [self.total, self.centre, self.spread]

    def mean(self) -> float | None:
        """Return the weighted mean, or None before anything is seen."""
        return self.centre if self.total else None

    def variance(self) -> float | None:
        """Return the weighted variance, or None before anything is seen."""
        return self.spread / self.total if self.total else None
