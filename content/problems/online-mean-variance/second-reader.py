class FadingStats:
    """Weighted mean and variance of a stream whose old values fade with a half-life."""

    def __init__(self, half_life: float):
        """Start with nothing seen."""
        self._half_life = half_life
        self._time = None
        self._weight = 0.0
        self._mean = 0.0
        self._low = 0.0  # what rounding cut off from the mean
        self._spread = 0.0

    def add(self, time: float, value: float) -> None:
        """Add one value observed at a time."""
        self.merge(time, 1.0, value, 0.0)

    def merge(self, time: float, weight: float, mean: float, spread: float) -> None:
        """Add what another worker has seen."""
        mean = float(mean)
        if self._time is None:
            self._time = time
        elif time > self._time:
            fade = 0.5 ** ((time - self._time) / self._half_life)
            self._weight *= fade
            self._spread *= fade
            self._time = time
        elif time < self._time:
            fade = 0.5 ** ((self._time - time) / self._half_life)
            weight *= fade
            spread *= fade
        if self._weight == 0:
            self._weight, self._mean, self._low, self._spread = float(weight), mean, 0.0, float(spread)
            return
        total = self._weight + weight
        share = weight / total
        delta = (mean - self._mean) - self._low
        self._spread += spread + delta * delta * self._weight * share
        self._low += delta * share
        new = self._mean + self._low
        self._low -= new - self._mean
        self._mean = new
        self._weight = total

    def state(self) -> list[float]:
        """Return the weight, mean and spread at the current time."""
        return [self._weight, self._mean, self._spread]

    def mean(self) -> float | None:
        """Return the weighted mean, or None before anything is seen."""
        return None if self._time is None else self._mean

    def variance(self) -> float | None:
        """Return the weighted variance, or None before anything is seen."""
        return None if self._time is None else self._spread / self._weight
