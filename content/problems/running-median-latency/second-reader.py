import heapq


class LatencyMonitor:
    """The running median of latencies, where timed-out requests count as slowest."""

    def __init__(self):
        """Create a monitor without requests."""
        self._low = []  # the smaller half, negated; as long as the other half or longer by one
        self._high = []

    def record(self, latencies: list[int | None]) -> None:
        """Add a batch of latencies; None stands for a request that timed out."""
        low, high = self._low, self._high
        for latency in latencies:
            value = float("inf") if latency is None else latency
            if len(low) > len(high):
                heapq.heappush(high, -heapq.heappushpop(low, -value))
            else:
                heapq.heappush(low, -heapq.heappushpop(high, value))

    def median(self) -> float | None:
        """Return the median of all recorded requests, or None when there are none."""
        if not self._low:
            return None
        if len(self._low) > len(self._high):
            return float(-self._low[0])
        return (self._high[0] - self._low[0]) / 2
