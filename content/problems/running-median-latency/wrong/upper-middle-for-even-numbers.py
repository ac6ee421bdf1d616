import bisect


class LatencyMonitor:
    def __init__(self):
        self.values = []

    def record(self, latencies):
        for latency in latencies:
            bisect.insort(self.values, float("inf") if latency is None else latency)

    def median(self):
        if not self.values:
            return None
        return float(self.values[len(self.values) // 2])
