class FeatureSearch:
    def __init__(self, k):
        self.k = k
        self.totals = {}

    def record(self, names, uses):
        for name, count in zip(names, uses):
            self.totals[name] = self.totals.get(name, 0) + count

    def suggest(self, prefixes):
        answers = []
        for prefix in prefixes:
            matching = [name for name in self.totals if name.startswith(prefix)]
            matching.sort(key=lambda name: (-self.totals[name], name))
            answers.append(matching[: self.k])
        return answers
