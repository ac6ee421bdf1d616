class LatencyMonitor:
    """The running median of latencies, where timed-out requests count as slowest."""

    def __init__(self):
        """Create a monitor without requests."""
        # Your code here

    def record(self, latencies: list[int | None]) -> None:
        """Add a batch of latencies; None stands for a request that timed out."""

    def median(self) -> float | None:
        """Return the median of all recorded requests, or None when there are none."""
        return None
