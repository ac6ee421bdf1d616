class LatencyMonitor:
    def __init__(self):
        self.values = []

    def record(self, latencies):
        if latencies:
            self.values = sorted(float("inf") if x is None else x for x in latencies)

    def median(self):
        n = len(self.values)
        if n == 0:
            return None
        return (self.values[n // 2] + self.values[(n - 1) // 2]) / 2
