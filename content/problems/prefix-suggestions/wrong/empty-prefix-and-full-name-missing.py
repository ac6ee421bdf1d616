class FeatureSearch:
    def __init__(self, k):
        self.k = k
        self.totals = {}
        self.leaders = {}

    def record(self, names, uses):
        for name, count in zip(names, uses):
            self.totals[name] = self.totals.get(name, 0) + count
            for length in range(1, len(name)):
                together = {name, *self.leaders.get(name[:length], [])}
                self.leaders[name[:length]] = sorted(together, key=lambda one: (-self.totals[one], one))[: self.k]

    def suggest(self, prefixes):
        return [list(self.leaders.get(prefix, [])) for prefix in prefixes]
