from bisect import insort


class FeatureSearch:
    """Suggests the most used feature names that start with a prefix."""

    def __init__(self, k: int):
        """Start without any feature; suggest at most `k` names."""
        self._k = k
        self._totals = {}
        self._tops = {}  # prefix -> sorted list of at most k pairs (-total, name)

    def record(self, names: list[str], uses: list[int]) -> None:
        """Add `uses[i]` uses to the feature `names[i]`."""
        added = {}
        for name, n in zip(names, uses):
            added[name] = added.get(name, 0) + n
        k, tops, totals = self._k, self._tops, self._totals
        for name, n in added.items():
            before = totals.get(name, 0)
            totals[name] = before + n
            old, new = (-before, name), (-before - n, name)
            for length in range(len(name), -1, -1):
                prefix = name[:length]
                top = tops.get(prefix)
                if top is None:
                    tops[prefix] = [new]
                    continue
                if len(top) == k and new > top[-1]:
                    break  # k better names here are k better names for each shorter prefix
                if before and old in top:
                    top.remove(old)
                insort(top, new)
                if len(top) > k:
                    top.pop()

    def suggest(self, prefixes: list[str]) -> list[list[str]]:
        """Return for each prefix the most used names that start with it."""
        return [[name for _, name in self._tops.get(p, ())] for p in prefixes]
