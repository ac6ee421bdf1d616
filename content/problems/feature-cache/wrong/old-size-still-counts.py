class FeatureCache:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, {}
        self.hits = self.misses = 0

    def get(self, key):
        if key not in self.data:
            self.misses += 1
            return None
        self.hits += 1
        self.data[key] = self.data.pop(key)
        return self.data[key][0]

    def put(self, key, value, size):
        if size > self.capacity:
            self.data.pop(key, None)
            return []
        dropped = []
        while self.data and sum(s for _, s in self.data.values()) + size > self.capacity:
            first = next(iter(self.data))
            del self.data[first]
            dropped.append(first)
        self.data.pop(key, None)
        self.data[key] = (value, size)
        return dropped

    def stats(self):
        return {"hits": self.hits, "misses": self.misses, "used": sum(s for _, s in self.data.values())}
