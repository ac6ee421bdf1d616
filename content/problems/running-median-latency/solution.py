from heapq import heappop, heappush, heappushpop


class LatencyMonitor:
    """The running median of latencies, where timed-out requests count as slowest."""

    def __init__(self):
        """Create a monitor without requests."""
        self.faster = []  # the faster half, negated: the slowest of them is on top
        self.slower = []  # the slower half, with the middle one when the number is odd

    def record(self, latencies: list[int | None]) -> None:
        """Add a batch of latencies; None stands for a request that timed out."""
        for latency in latencies:
            value = float("inf") if latency is None else latency
            heappush(self.faster, -heappushpop(self.slower, value))
            if len(self.faster) > len(self.slower):
                heappush(self.slower, -heappop(self.faster))

    def median(self) -> float | None:
        """Return the median of all recorded requests, or None when there are none."""
        if not self.slower:
            return None
        if len(self.slower) > len(self.faster):
            return float(self.slower[0])
        return (self.slower[0] - self.faster[0]) / 2
