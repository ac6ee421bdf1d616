from collections import Counter
from itertools import accumulate


class FeatureSearch:
    """Suggests the most used feature names that start with a prefix."""

    def __init__(self, k: int):
        """Start without any feature; suggest at most `k` names."""
        self.k = k
        self.totals = Counter()
        self.leaders = {}

    def record(self, names: list[str], uses: list[int]) -> None:
        """Add `uses[i]` uses to the feature `names[i]`."""
        for name, count in zip(names, uses):
            self.totals[name] += count
            for prefix in accumulate(name, initial=""):
                candidates = {name, *self.leaders.get(prefix, ())}
                ranked = sorted(candidates, key=lambda one: (-self.totals[one], one))
                self.leaders[prefix] = ranked[: self.k]

    def suggest(self, prefixes: list[str]) -> list[list[str]]:
        """Return for each prefix the most used names that start with it."""
        return [list(self.leaders.get(prefix, ())) for prefix in prefixes]
