from collections import OrderedDict


class FeatureCache:
    """A cache with a budget in bytes that drops the least recently used entries."""

    def __init__(self, capacity: int):
        """Create an empty cache with a budget of `capacity` bytes."""
        self.capacity = capacity
        self.entries = OrderedDict()
        self.used = 0
        self.hits = 0
        self.misses = 0

    def get(self, key: str) -> float | None:
        """Return the value under the key and mark it as used, or None when it is not there."""
        if key not in self.entries:
            self.misses += 1
            return None
        self.hits += 1
        self.entries.move_to_end(key)
        value, _ = self.entries[key]
        return value

    def put(self, key: str, value: float, size: int) -> list[str]:
        """Store a value and return the keys dropped to make room for it."""
        if key in self.entries:
            _, old_size = self.entries.pop(key)
            self.used -= old_size
        dropped = []
        if size <= self.capacity:
            while self.used + size > self.capacity:
                oldest, (_, freed) = self.entries.popitem(last=False)
                self.used -= freed
                dropped.append(oldest)
            self.entries[key] = (value, size)
            self.used += size
        return dropped

    def stats(self) -> dict[str, int]:
        """Return the hits, the misses and the bytes in use."""
        return {"hits": self.hits, "misses": self.misses, "used": self.used}
