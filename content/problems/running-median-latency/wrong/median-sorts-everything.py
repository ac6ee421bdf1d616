class LatencyMonitor:
    def __init__(self):
        self.values = []

    def record(self, latencies):
        self.values += [float("inf") if x is None else x for x in latencies]

    def median(self):
        ordered = sorted(self.values)
        n = len(ordered)
        if n == 0:
            return None
        return (ordered[n // 2] + ordered[(n - 1) // 2]) / 2
