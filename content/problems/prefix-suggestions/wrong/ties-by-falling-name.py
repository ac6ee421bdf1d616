class FeatureSearch:
    def __init__(self, k):
        self.k = k
        self.totals = {}
        self.leaders = {}

    def record(self, names, uses):
        for name, count in zip(names, uses):
            self.totals[name] = self.totals.get(name, 0) + count
            for length in range(len(name) + 1):
                together = {name, *self.leaders.get(name[:length], [])}
                ranked = sorted(((self.totals[one], one) for one in together), reverse=True)
                self.leaders[name[:length]] = [one for _, one in ranked[: self.k]]

    def suggest(self, prefixes):
        return [list(self.leaders.get(prefix, [])) for prefix in prefixes]
