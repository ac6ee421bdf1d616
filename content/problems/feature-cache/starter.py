class FeatureCache:
    """A cache with a budget in bytes that drops the least recently used entries."""

    def __init__(self, capacity: int):
        """Create an empty cache with a budget of `capacity` bytes."""
        # Your code here

    def get(self, key: str) -> float | None:
        """Return the value under the key and mark it as used, or None when it is not there."""
        return None

    def put(self, key: str, value: float, size: int) -> list[str]:
        """Store a value and return the keys dropped to make room for it."""
        return []

    def stats(self) -> dict[str, int]:
        """Return the hits, the misses and the bytes in use."""
        return {"hits": 0, "misses": 0, "used": 0}
