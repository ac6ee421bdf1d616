class FeatureSearch:
    def __init__(self, k):
        self.k = k
        self.totals = {}
        self.leaders = {}

    def record(self, names, uses):
        for name, count in zip(names, uses):
            self.totals[name] = self.totals.get(name, 0) + count
            for length in range(len(name) + 1):
                leaders = self.leaders.setdefault(name[:length], [])
                if name not in leaders:
                    leaders.append(name)
                leaders.sort(key=lambda one: (-self.totals[one], one))
                del leaders[self.k :]

    def suggest(self, prefixes):
        return [self.leaders.get(prefix, []) for prefix in prefixes]
