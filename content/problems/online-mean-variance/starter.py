class FadingStats:
    """Weighted mean and variance of a stream whose old values fade with a half-life."""

    def __init__(self, half_life: float):
        """Start with nothing seen."""
        # Your code here

    def add(self, time: float, value: float) -> None:
        """Add one value observed at a time."""

    def merge(self, time: float, weight: float, mean: float, spread: float) -> None:
        """Add what another worker has seen."""

    def state(self) -> list[float]:
        """Return the weight, mean and spread at the current time."""
        return []

    def mean(self) -> float | None:
        """Return the weighted mean, or None before anything is seen."""
        return None

    def variance(self) -> float | None:
        """Return the weighted variance, or None before anything is seen."""
        return None
