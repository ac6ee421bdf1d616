from collections import OrderedDict


class FeatureCache:
    """A cache with a budget in bytes that drops the least recently used entries."""

    def __init__(self, capacity: int):
        """Create an empty cache with a budget of `capacity` bytes."""
        self._capacity = capacity
        self._entries = OrderedDict()  # key -> (value, size), least recently used first
        self._hits = self._misses = self._used = 0

    def get(self, key: str) -> float | None:
        """Return the value under the key and mark it as used, or None when it is not there."""
        if key not in self._entries:
            self._misses += 1
            return None
        self._hits += 1
        self._entries.move_to_end(key)
        return self._entries[key][0]

    def put(self, key: str, value: float, size: int) -> list[str]:
        """Store a value and return the keys dropped to make room for it."""
        if key in self._entries:
            self._used -= self._entries.pop(key)[1]
        if size > self._capacity:
            return []
        dropped = []
        while self._used + size > self._capacity:
            name, (_, old) = self._entries.popitem(last=False)
            self._used -= old
            dropped.append(name)
        self._entries[key] = (value, size)
        self._used += size
        return dropped

    def stats(self) -> dict[str, int]:
        """Return the hits, the misses and the bytes in use."""
        return {"hits": self._hits, "misses": self._misses, "used": self._used}
