import bisect


class LatencyMonitor:
    def __init__(self):
        self.values = []

    def record(self, latencies):
        for latency in latencies:
            if latency is not None:
                bisect.insort(self.values, latency)

    def median(self):
        n = len(self.values)
        if n == 0:
            return None
        return (self.values[n // 2] + self.values[(n - 1) // 2]) / 2
