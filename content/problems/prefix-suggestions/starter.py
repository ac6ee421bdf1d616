class FeatureSearch:
    """Suggests the most used feature names that start with a prefix."""

    def __init__(self, k: int):
        """Start without any feature; suggest at most `k` names."""

    def record(self, names: list[str], uses: list[int]) -> None:
        """Add `uses[i]` uses to the feature `names[i]`."""

    def suggest(self, prefixes: list[str]) -> list[list[str]]:
        """Return for each prefix the most used names that start with it."""
        # Your code here
        return [[] for _ in prefixes]
