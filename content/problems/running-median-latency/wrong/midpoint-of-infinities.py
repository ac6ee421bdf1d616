import bisect


class LatencyMonitor:
    def __init__(self):
        self.values = []

    def record(self, latencies):
        for latency in latencies:
            bisect.insort(self.values, float("inf") if latency is None else latency)

    def median(self):
        n = len(self.values)
        if n == 0:
            return None
        low, high = self.values[(n - 1) // 2], self.values[n // 2]
        return low + (high - low) / 2
